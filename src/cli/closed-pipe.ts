/** 128 and the number of SIGPIPE: what a program ends with whose output nobody wants. */
const CUT_OFF = 141;

/**
 * Ends the command without a word when whoever reads its output stops, as `| head` does: that is no fault of anybody. A
 * command that has done its work by then keeps its exit code.
 */
export function endWithReader(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(process.exitCode ?? CUT_OFF);
    });
}
