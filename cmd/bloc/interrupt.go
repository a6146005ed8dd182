package main

import (
	"context"
	"errors"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"bloc/pkg/diag"
)

// untilInterrupted returns a context that the first interrupt ends: Ctrl-C, a request to end,
// or the closing of the terminal's window. After it, signals have their usual effect, so the
// second one ends the program at once, whatever it waits for. A signal that was switched off
// when the program was started, as by nohup, stays off. A signal that comes when all is done
// changes nothing.
func untilInterrupted(ctx context.Context) context.Context {
	var ends []os.Signal
	for _, s := range []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP} {
		if !signal.Ignored(s) {
			ends = append(ends, s)
		}
	}
	if len(ends) == 0 { // for none the library would take all signals
		return ctx
	}
	ctx, stop := signal.NotifyContext(ctx, ends...)
	context.AfterFunc(ctx, stop)
	return ctx
}

// returned is the result of something that may take for ever.
type returned[T any] struct {
	value T
	err   error
}

// unlessInterrupted returns what a function returns, or the error of the context if that ends
// first: a pipe that nobody reads, or nobody writes, may block for ever.
func unlessInterrupted[T any](ctx context.Context, do func() (T, error)) (T, error) {
	if err := ctx.Err(); err != nil {
		return *new(T), err
	}
	done := make(chan returned[T], 1)
	go func() {
		value, err := do()
		done <- returned[T]{value, err}
	}()
	select {
	case a := <-done:
		return a.value, a.err
	case <-ctx.Done():
	}
	select {
	case a := <-done:
		return a.value, a.err
	case <-time.After(lastMoment):
		return *new(T), ctx.Err()
	}
}

// lastMoment is the time that an interrupt leaves to work in progress, so that what is nearly
// done can be finished.
const lastMoment = 100 * time.Millisecond

// stream is an output of the program. A write ends with the context. An error is remembered
// even if a library ignores it. If nobody reads the output any more, that is no failure.
type stream struct {
	ctx    context.Context
	to     io.Writer
	err    error
	screen screen
	closed bool // nobody reads the output any more
}

// Write writes unless it is interrupted.
func (s *stream) Write(text []byte) (int, error) {
	if s.closed {
		return len(text), nil
	}
	show := text
	if s.screen.colour {
		show = painted(text)
	}
	n, err := unlessInterrupted(s.ctx, func() (int, error) { return s.to.Write(show) })
	if s.closed = err != nil && isClosed(err); s.closed || err == nil {
		return len(text), nil
	}
	if err != nil && s.err == nil {
		s.err = err
	}
	return n, err
}

// cutShort is a run that was interrupted after its files were written.
type cutShort struct {
	written []string
	cause   error
}

// Error names the files.
func (e *cutShort) Error() string { return e.In("en") }

// Unwrap returns the interrupt.
func (e *cutShort) Unwrap() error { return e.cause }

// In names the files in a language.
func (e *cutShort) In(lang string) string {
	return interrupts.written.Say(lang, strings.Join(e.written, ", "))
}

// afterWriting is an error after files were written. An interrupt then names them.
func afterWriting(files []content, err error) error {
	if len(files) == 0 || !errors.Is(err, context.Canceled) {
		return err
	}
	out := &cutShort{cause: err}
	for _, f := range files {
		out.written = append(out.written, f.path)
	}
	return out
}

// lastWords say how far an interrupted run got.
func lastWords(err error, lang string) string {
	var late *cutShort
	if errors.As(err, &late) {
		return late.In(lang)
	}
	return interrupts.nothing.In(lang)
}

// interrupts are the last words of an interrupted run.
var interrupts = struct{ nothing, written diag.Text }{
	nothing: diag.Text{Vi: "bị ngắt giữa chừng; không tệp nào được ghi", En: "interrupted; nothing was written"},
	written: diag.Text{Vi: "bị ngắt giữa chừng; đã ghi xong: %s; phần in ra có thể chưa hết", En: "interrupted; written: %s; what was printed may not be all"},
}
