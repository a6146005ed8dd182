// Command bloc sums the yearly Excel reports of a bloc's members into totals
// that can be trusted. Everything it does is in the packages under pkg; here are
// the command line, the streams and the exit status.
package main

import (
	"context"
	"io"
	"os"
)

func main() { os.Exit(supervise(work)) }

// work executes the command line of the process and returns the exit status.
func work() int {
	paceCollection()
	ctx := untilInterrupted(context.Background())
	return run(ctx, os.Args[1:], streams{os.Stdout, os.Stderr, os.Getenv})
}

// streams are what a command speaks to, so that tests can stand in for it.
type streams struct {
	out, err io.Writer
	env      func(string) string
}
