import vue from '@vitejs/plugin-vue';

const isCustomElement = (tag) => tag.startsWith('muqabala-');
export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };
