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

// untilInterrupted returns a context that the first interrupt ends: Ctrl-C, a request to
// end, or the terminal's window being closed. From then on signals do what they do by
// themselves, so that the second ends the program at once, whatever it waits for. A signal
// that whoever started the program has switched off, as nohup does, stays off. One that
// comes when all is done changes nothing.
func untilInterrupted(ctx context.Context) context.Context {
	var ends []os.Signal
	for _, s := range []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP} {
		if !signal.Ignored(s) {
			ends = append(ends, s)
		}
	}
	if len(ends) == 0 { // of which the library would make all signals
		return ctx
	}
	ctx, stop := signal.NotifyContext(ctx, ends...)
	context.AfterFunc(ctx, stop)
	return ctx
}

// result of something that may take for ever.
type returned[T any] struct {
	value T
	err   error
}

// unlessInterrupted returns what a function returns, or the context's error where that ends
// first: a pipe that nobody reads, or that nobody writes, holds its end for ever.
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

// lastMoment is how long an interrupt leaves to what is under way, so that what is as good
// as done is done.
const lastMoment = 100 * time.Millisecond

// stream is an output of the program: a write ends with the context, and what went wrong
// with it is known even where a library passes over it. What nobody reads any more is no
// failure.
type stream struct {
	ctx    context.Context
	to     io.Writer
	err    error
	screen screen
	closed bool // nobody reads any more
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

// cutShort is a run that was interrupted when its files were written.
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

// afterWriting is an error after files were written: an interrupt names them.
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

// lastWords say how far an interrupted run came.
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
