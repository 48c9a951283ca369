/** Version of the tables that are part of the code. */
export const signature = '0.1.0';
