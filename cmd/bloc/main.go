// Command bloc sums the yearly Excel reports of a bloc's members into totals
// that can be trusted. Everything it does is in the packages under pkg; here are
// the command line, the streams and the exit status.
package main

import (
	"context"
	"io"
	"os"
	"runtime"

	"golang.org/x/term"
)

func main() { os.Exit(supervise(work)) }

// work executes the command line of the process and returns the exit status.
func work() int {
	paceCollection()
	ctx := untilInterrupted(context.Background())
	s, args := streams{os.Stdout, os.Stderr, os.Getenv}, os.Args[1:]
	if runtime.GOOS == "windows" {
		args = unquoted(args)
	}
	if dropped := isDropped(args); dropped && term.IsTerminal(int(os.Stdin.Fd())) || (dropped || len(args) == 0) && isClicked() {
		return newDesk(ctx, s).run(args)
	}
	return run(ctx, args, s)
}

// streams are the outputs and the environment of a command, so that tests can replace them.
type streams struct {
	out, err io.Writer
	env      func(string) string
}
