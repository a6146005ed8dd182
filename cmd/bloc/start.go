package main

import (
	"bufio"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"bloc/pkg/diag"
)

// desk serves people who never typed a command: they double-click bloc's icon, or drop a folder
// or files on it. It does the work of a year in this order, and asks where it has to:
//
//  1. which files there are (start_files.go), of which periods, and which period is meant
//     (start_period.go);
//  2. which book is written, and which one holds the answers (start_book.go);
//  3. the totals, as the command aggregate makes them, and what is said of them
//     (start_year.go);
//  4. the copies for the boards, as the command check makes them.
//
// It writes only what these commands write, and overwrites nothing that a person changed.
type desk struct {
	ctx  context.Context
	out  io.Writer // the window
	in   *bufio.Reader
	env  func(string) string
	lang string
	show func(path string) error // opens a book in the program for it
	busy func(path string) bool  // reports whether another program has a file open for writing
	away string                  // where the replaced book was put; empty for none
}

// newDesk returns the desk of this process.
func newDesk(ctx context.Context, s streams) *desk {
	return &desk{ctx: ctx, out: s.out, in: bufio.NewReader(os.Stdin), env: s.env, lang: languageOf(nil, s), show: showFile, busy: isBusy}
}

// run does the work of a year with what was dropped on the icon. It leaves the window open
// until a person has read it.
func (d *desk) run(args []string) int {
	d.say(startWords.hello, version())
	status := d.work(args)
	d.say(startWords.close)
	d.line()
	return status
}

func (d *desk) work(args []string) int {
	in, ok := d.gather(args)
	if !ok {
		return statusUsage
	}
	if err := os.Chdir(in.home); err != nil { // so files have short names
		d.fault(failed(ofFile(err)))
		return statusFailed
	}
	y, err := d.year(in)
	if err != nil {
		d.fault(err)
		return statusOf(err)
	}
	return d.sum(y)
}

// say writes a line of words.
func (d *desk) say(text diag.Text, args ...any) {
	io.WriteString(d.out, text.Say(d.lang, args...)+"\n")
}

// fault says what went wrong.
func (d *desk) fault(err error) {
	var with *statusError
	if errors.As(err, &with) && with.err == nil {
		return
	}
	d.say(startWords.fault, diag.InLanguage(err, d.lang))
}

// statusOf returns the exit status that an error asks for.
func statusOf(err error) int {
	var with *statusError
	if errors.As(err, &with) {
		return with.status
	}
	return statusFailed
}

// line reads a line that is typed, or pasted by dropping a folder on the window. ok is false
// if nobody types any more.
func (d *desk) line() (text string, ok bool) {
	text, err := unlessInterrupted(d.ctx, func() (string, error) { return d.in.ReadString('\n') })
	return strings.TrimSpace(text), err == nil || text != ""
}

// choose asks a question with numbered choices and returns the number, from 0. Enter alone
// picks the first one; so does the end of the input.
func (d *desk) choose(question string, choices ...string) int {
	line := question
	for i, c := range choices {
		line += " [" + strconv.Itoa(i+1) + "] " + c
	}
	for {
		io.WriteString(d.out, "\n"+line+"\n")
		d.say(startWords.pick)
		said, ok := d.line()
		if !ok || said == "" {
			return 0
		}
		for i, c := range choices {
			if said == strconv.Itoa(i+1) || strings.EqualFold(said, c) || strings.HasPrefix(c, said+" ") {
				return i
			}
		}
		d.say(startWords.notThere, said)
	}
}

// silent are streams that nobody sees: what commands say is also in the book.
func (d *desk) silent() streams { return streams{io.Discard, io.Discard, d.env} }

// command runs a command of bloc's.
func (d *desk) command(cmd *cobra.Command, args []string) error {
	root := bareRoot(d.silent())
	root.AddCommand(cmd)
	root.SetArgs(append([]string{cmd.Name(), "--lang", d.lang}, args...))
	return root.ExecuteContext(d.ctx)
}

// isDropped reports whether a command line comes from files and folders that were dropped on
// the icon: existing paths, and no command.
func isDropped(args []string) bool {
	for _, arg := range args {
		if _, err := os.Stat(arg); err != nil || !filepath.IsAbs(arg) && isCommand(arg) {
			return false
		}
	}
	return len(args) > 0
}

// isCommand reports whether a word names a command.
func isCommand(word string) bool {
	_, ok := manual.short[word]
	return ok
}
