package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"sync/atomic"
	"syscall"
	"time"

	"golang.org/x/term"

	"bloc/pkg/diag"
	"bloc/pkg/inbox"
)

// screen is what an output is where a person looks at it; the zero value is no screen, and
// nothing is fitted to it.
type screen struct {
	width  int  // width of the terminal in columns; 0 for none
	colour bool // severities have colours
}

// screenOf finds out what an output is. --color takes precedence over the environment, and the
// environment over what the terminal can do.
func screenOf(to io.Writer, args []string, s streams) screen {
	var out screen
	file, ok := to.(*os.File)
	if ok && term.IsTerminal(int(file.Fd())) {
		out.width, _, _ = term.GetSize(int(file.Fd()))
		out.colour = s.env("NO_COLOR") == "" && s.env("TERM") != "dumb"
	}
	switch valueOf(args, "--color") {
	case "always":
		out.colour = true
	case "never":
		out.colour = false
	}
	out.colour = out.colour && (!ok || showsColours(file))
	return out
}

// valueOf returns the value of a flag on a command line; empty if it is not there.
func valueOf(args []string, flag string) string {
	for i, arg := range args {
		if value, ok := strings.CutPrefix(arg, flag+"="); ok {
			return value
		}
		if arg == flag && i+1 < len(args) {
			return args[i+1]
		}
	}
	return ""
}

// widthOf returns the width of the terminal behind an output; 0 for none.
func widthOf(w io.Writer) int {
	if s, ok := w.(*stream); ok {
		return s.screen.width
	}
	return 0
}

// paints are the colours of severities: red, yellow and grey-blue, which are visible on light
// and dark ground.
var paints = map[diag.Severity]string{diag.Error: "\x1b[1;31m", diag.Warning: "\x1b[33m", diag.Note: "\x1b[36m"}

// painted colours the word for its severity in each line that is a finding.
func painted(text []byte) []byte {
	lines := bytes.SplitAfter(text, []byte("\n"))
	for i, line := range lines {
		lines[i] = paintedLine(line)
	}
	return bytes.Join(lines, nil)
}

func paintedLine(line []byte) []byte {
	first, paint, length := len(line), "", 0
	for severity, colour := range paints {
		for _, lang := range []string{"vi", "en"} {
			word := severity.Word(lang)
			at := bytes.Index(line, []byte(": "+word+": ")) + 2
			if start := bytes.TrimLeft(line, " "); at < 2 && bytes.HasPrefix(start, []byte(word+": ")) {
				at = len(line) - len(start)
			} else if at < 2 {
				continue
			}
			if at < first {
				first, paint, length = at, colour, len(word)
			}
		}
	}
	if paint == "" {
		return line
	}
	return fmt.Appendf(nil, "%s%s%s\x1b[0m%s", line[:first], paint, line[first:first+length], line[first+length:])
}

// isClosed reports whether an error says that nobody reads the output any more, as after
// leaving a pager. On systems other than Windows a signal then ends the program, as usual.
func isClosed(err error) bool {
	return errors.Is(err, syscall.EPIPE) || errors.Is(err, brokenPipe) || errors.Is(err, noReader) || errors.Is(err, notConnected)
}

// The errors of Windows for a pipe that nobody reads.
const (
	brokenPipe   syscall.Errno = 109
	noReader     syscall.Errno = 232
	notConnected syscall.Errno = 233
)

// patience is how long work may take before its progress is shown.
const patience = 500 * time.Millisecond

// progress is how many of the files have been read.
type progress struct {
	lang string
	done *atomic.Int64
	all  int
}

// show shows the progress on a terminal once the work takes long. The returned function ends
// this and clears the line.
func (p progress) show(ctx context.Context, s streams) (end func()) {
	if widthOf(s.err) == 0 {
		return func() {}
	}
	ctx, stop := context.WithCancel(ctx)
	over := make(chan struct{})
	go func() {
		defer close(over)
		shown := false
		for next := time.NewTimer(patience); ; next.Reset(patience / 5) {
			select {
			case <-ctx.Done():
				if shown {
					io.WriteString(s.err, "\r\x1b[K")
				}
				return
			case <-next.C:
				shown = true
				io.WriteString(s.err, "\r\x1b[K"+words.reading.Say(p.lang, min(int(p.done.Load()), p.all), p.all))
			}
		}
	}()
	return func() { stop(); <-over }
}

// namesIn replaces an argument "-" by the file names on the standard input, one a line.
func namesIn(args []string) ([]string, error) {
	var out []string
	for _, arg := range args {
		if arg != "-" {
			out = append(out, arg)
			continue
		}
		text, err := io.ReadAll(io.LimitReader(os.Stdin, mostNames))
		if err != nil {
			return nil, failed(ofFile(err))
		}
		for line := range strings.Lines(strings.TrimPrefix(string(text), "\ufeff")) {
			if line = strings.TrimRight(line, "\r\n"); line != "" {
				out = append(out, line)
			}
		}
	}
	if len(out) == 0 && len(args) > 0 {
		return nil, usage(diag.Says(usages.noNames))
	}
	return out, nil
}

// mostNames bounds the file names on the standard input, in bytes.
const mostNames = 16 << 20

// aside says which files in folders are not read.
func (o *common) aside(args []string, s streams) {
	if list := inbox.Aside(args); len(list) > 0 && !o.quiet {
		io.WriteString(s.err, words.aside.Say(o.lang, diag.InLanguage(inbox.Some(list), o.lang)))
	}
}
