//go:build unix

package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// blocked is a run that waits for something that never comes.
type blocked struct {
	*testing.T
	cmd  *exec.Cmd
	errs bytes.Buffer
	done chan error
}

// start runs the program with its standard output in a pipe that nobody reads.
func start(t *testing.T, args ...string) *blocked {
	t.Helper()
	b := &blocked{T: t, cmd: blocCommand(t, args...), done: make(chan error, 1)}
	r, w, err := os.Pipe()
	must(t, err)
	t.Cleanup(func() { r.Close() })
	fill(t, w)
	b.cmd.Stdout, b.cmd.Stderr = w, &b.errs
	b.cmd.WaitDelay = time.Second
	must(t, b.cmd.Start())
	w.Close()
	go func() { b.done <- b.cmd.Wait() }()
	t.Cleanup(func() { b.cmd.Process.Kill() })
	return b
}

// fill leaves no room in a pipe.
func fill(t *testing.T, w *os.File) {
	t.Helper()
	must(t, w.SetWriteDeadline(time.Now().Add(100*time.Millisecond)))
	for {
		if _, err := w.Write(make([]byte, 4096)); errors.Is(err, os.ErrDeadlineExceeded) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
	w.Fd() // the program is to wait in the write
}

// until waits for something that the program does before it is blocked.
func (b *blocked) until(so func() bool) {
	b.Helper()
	for end := time.Now().Add(20 * time.Second); !so(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			b.Fatal("not so in 20 s: ", b.errs.String())
		}
	}
}

// untilRead waits until the program reads a pipe, and returns the end that holds it waiting.
func (b *blocked) untilRead(pipe string) (end *os.File) {
	b.Helper()
	b.until(func() bool {
		var err error
		end, err = os.OpenFile(pipe, os.O_WRONLY|syscall.O_NONBLOCK, 0)
		return err == nil // as long as nobody reads it cannot be opened so
	})
	return end
}

// ends sends a signal and holds that the program ends soon.
func (b *blocked) ends(s syscall.Signal) *os.ProcessState {
	b.Helper()
	must(b.T, b.cmd.Process.Signal(s))
	select {
	case <-b.done:
	case <-time.After(10 * time.Second):
		b.Fatal("still runs: ", b.errs.String())
	}
	return b.cmd.ProcessState
}

// TestInterruptedPrinting holds that a run that waits for the reader of its output ends
// with the first interrupt of every kind, and that its last words are true: the file is
// written.
func TestInterruptedPrinting(t *testing.T) {
	for _, s := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP} {
		out := filepath.Join(t.TempDir(), "i.csv")
		b := start(t, "aggregate", "../../testdata/reports/2018", "-o", out, "--format", "json", "--lang", "en")
		b.until(func() bool { return exists(out) })
		if got := b.ends(s).ExitCode(); got != statusFailed || !strings.Contains(b.errs.String(), "interrupted; written: "+out) {
			t.Errorf("%v: status %d: %s", s, got, b.errs.String())
		}
	}
}

// TestInterruptedReading holds that a run that waits for a user file that is a pipe ends
// with the first interrupt and says that nothing was written; one that is handed something
// reads it.
func TestInterruptedReading(t *testing.T) {
	dir := t.TempDir()
	all(pipe("pipe"), folder("c"), pipe("c/words.yaml"))(t, dir)
	out := filepath.Join(dir, "total.csv")
	for _, c := range []struct{ command, flag, named, pipe string }{
		{"aggregate", "--map", "pipe", "pipe"},
		{"aggregate", "--password-file", "pipe", "pipe"},
		{"aggregate", "--catalogue", "c", "c/words.yaml"},
		{"check", "--explanations", "pipe", "pipe"},
	} {
		args := []string{c.command, c.flag, filepath.Join(dir, c.named)}
		b := start(t, append(args, "../../testdata/reports/2018", "-o", out, "--lang", "en")...)
		writer := b.untilRead(filepath.Join(dir, c.pipe))
		if got := b.ends(syscall.SIGINT).ExitCode(); got != statusFailed || !strings.Contains(b.errs.String(), "interrupted; nothing was written") {
			t.Errorf("%v: status %d: %s", args, got, b.errs.String())
		}
		if exists(out) {
			t.Errorf("%v: written", args)
		}
		writer.Close()
	}
	cmd := exec.Command("sh", "-c", `printf 'ignore: ["abc"]\n' > "$0/pipe" & exec bloc aggregate ../../testdata/reports/2018 --map "$0/pipe" --lang en`, dir)
	if text, err := cmd.CombinedOutput(); err != nil || !strings.Contains(string(text), "abc") {
		t.Errorf("%v: %s", err, text)
	}
}

// TestSecondInterrupt holds that the second interrupt ends a program that does not heed the
// first, as one does that waits for the system.
func TestSecondInterrupt(t *testing.T) {
	if os.Getenv("BLOC_DEAF") != "" {
		ctx := untilInterrupted(context.Background())
		os.Stdout.WriteString("deaf\n")
		<-ctx.Done()
		time.Sleep(time.Minute)
		return
	}
	exe, err := os.Executable()
	must(t, err)
	cmd := exec.CommandContext(t.Context(), exe, "-test.run", "^TestSecondInterrupt$")
	cmd.Env = append(os.Environ(), "BLOC_DEAF=1")
	r, err := cmd.StdoutPipe()
	must(t, err)
	must(t, cmd.Start())
	line := make([]byte, 5)
	if _, err := r.Read(line); err != nil {
		t.Fatal(err)
	}
	begin := time.Now()
	must(t, cmd.Process.Signal(syscall.SIGINT))
	time.Sleep(300 * time.Millisecond)
	must(t, cmd.Process.Signal(syscall.SIGINT))
	cmd.Wait() // checked by its state
	if s := cmd.ProcessState.Sys().(syscall.WaitStatus); !s.Signaled() || s.Signal() != syscall.SIGINT || time.Since(begin) > 20*time.Second {
		t.Errorf("ended with %v after %v", cmd.ProcessState, time.Since(begin))
	}
}

// TestBlockedWords holds that two interrupts end a run whose last words nobody reads.
func TestBlockedWords(t *testing.T) {
	out := filepath.Join(t.TempDir(), "i.csv")
	cmd := blocCommand(t, "aggregate", "../../testdata/reports/2018", "-o", out, "--format", "json")
	for _, to := range []*io.Writer{&cmd.Stdout, &cmd.Stderr} {
		r, w, err := os.Pipe()
		must(t, err)
		defer r.Close()
		fill(t, w)
		defer w.Close()
		*to = w
	}
	must(t, cmd.Start())
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	for range 2 {
		time.Sleep(500 * time.Millisecond) // nothing shows from outside that it waits
		must(t, cmd.Process.Signal(syscall.SIGINT))
	}
	select {
	case <-ended:
	case <-time.After(10 * time.Second):
		cmd.Process.Kill()
		t.Error("it still runs")
	}
}

// TestIgnoredSignal holds that a signal that was off when the program began stays off.
func TestIgnoredSignal(t *testing.T) {
	dir := t.TempDir()
	pipe("pipe")(t, dir)
	cmd := exec.CommandContext(t.Context(), "sh", "-c", `trap "" HUP; exec bloc aggregate ../../testdata/reports/2018 --map "$0/pipe"`, dir)
	must(t, cmd.Start())
	time.Sleep(200 * time.Millisecond)
	must(t, cmd.Process.Signal(syscall.SIGHUP))
	time.Sleep(100 * time.Millisecond)
	must(t, os.WriteFile(filepath.Join(dir, "pipe"), nil, 0))
	if err := cmd.Wait(); err != nil {
		t.Error(err)
	}
}
