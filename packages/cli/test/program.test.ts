import { expect, it } from 'vitest';
import { COMMANDS, makeProgram } from '../src/program.ts';

it.each(Object.entries(COMMANDS))('the help of all says what %s takes', async (name, { takes }) => {
  const program = await makeProgram({ code: 0 }, ['--quiet', name, 'file']);
  const command = program.commands.find((one) => one.name() === name)!;
  const args = command.registeredArguments.map((one) => {
    const said = one.variadic ? `${one.name()}...` : one.name();
    return one.required ? `<${said}>` : `[${said}]`;
  });
  expect([...(command.options.length > 0 ? ['[options]'] : []), ...args].join(' ')).toBe(takes);
});

it('a command is loaded when it is named, by help too', async () => {
  for (const args of [
    ['align', 'a', 'b'],
    ['help', 'align'],
  ]) {
    const { commands } = await makeProgram({ code: 0 }, args);
    expect(commands.filter(({ options }) => options.length > 0).map((command) => command.name())).toEqual(['align']);
  }
  const { commands } = await makeProgram({ code: 0 }, ['--help']);
  expect(commands.every(({ options }) => options.length === 0)).toBe(true);
});
