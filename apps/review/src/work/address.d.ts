/** Address of the bundled script of a Worker. */
declare module '*?worker&url' {
  const address: string;
  export default address;
}
