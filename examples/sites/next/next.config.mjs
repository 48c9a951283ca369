// A site of files; leave `output` out where Next serves the pages itself.
export default { output: 'export' };
