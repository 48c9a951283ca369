import { MuqabalaError } from '@muqabala/core/problems';

/**
 * Loads what does not come with every installation, since few need it and it is large. Throws `package-missing` with
 * what to install.
 */
export async function loadOptional<T>(packages: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new MuqabalaError({
      code: 'package-missing',
      values: { packages },
      message: `This command needs ${packages}, which did not come with the program.`,
      remedy: `Install it beside the program: npm install ${packages}.`,
    });
  }
}
