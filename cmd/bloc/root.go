package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"bloc/pkg/diag"
)

// The exit statuses, the same for every command and format. If several apply, the first of 2,
// 3, 1, 4, 5 counts.
const (
	statusComplete = 0
	statusFindings = 1 // findings at or above --fail-on
	statusUsage    = 2 // wrong command line or user file
	statusFailed   = 3 // the program could not do its work
	statusAwaited  = 4 // members, core figures or answers are still to come
	statusChanged  = 5 // with --exit-code: something changed by at least the threshold
)

// statusError is an error that ends the program with a status. If err is nil, everything there
// is to say has been printed.
type statusError struct {
	status int
	err    error
}

// Error says what went wrong, or only the status.
func (e *statusError) Error() string { return e.In("en") }

// In says it in a language.
func (e *statusError) In(lang string) string {
	if e.err == nil {
		return fmt.Sprintf("exit status %d", e.status)
	}
	return diag.InLanguage(e.err, lang)
}

// Unwrap returns what went wrong.
func (e *statusError) Unwrap() error { return e.err }

func usage(err error) error  { return &statusError{statusUsage, err} }
func failed(err error) error { return &statusError{statusFailed, err} }

// ofFlag says which flag's argument an error is about; its status stays.
func ofFlag(flag string, err error) error {
	var with *statusError
	if errors.As(err, &with) && with.err != nil {
		return &statusError{with.status, diag.Says(diag.Same("%s: %v"), flag, with.err)}
	}
	return err
}

// ofUsage says which flag's argument an error is about.
func ofUsage(flag string, err error) error { return diag.Says(diag.Same("%s: %v"), flag, err) }

// run executes a command line and returns the exit status.
func run(ctx context.Context, args []string, s streams) (status int) {
	defer func() {
		if fault := recover(); fault != nil {
			fmt.Fprintf(s.err, "bloc: internal error: %v\n%s", fault, debug.Stack())
			status = statusFailed
		}
	}()
	out := &stream{ctx: ctx, to: s.out, screen: screenOf(s.out, args, s)}
	root := newRootCmd(streams{out, &stream{ctx: ctx, to: s.err, screen: screenOf(s.err, args, s)}, s.env})
	lang := languageOf(args, s)
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) { writeHelp(out, cmd, lang) })
	if len(args) > 0 && strings.HasPrefix(args[0], cobra.ShellCompRequestCmd) {
		completes(root, lang)
	}
	root.SetArgs(args)
	_, err := root.ExecuteContextC(ctx)
	if err == nil && out.err != nil {
		err = failed(out.err) // the library that prints help ignores errors
	}
	return conclude(s.err, err, lang)
}

// conclude says what ended a run, and returns the exit status.
func conclude(w io.Writer, err error, lang string) int {
	var with *statusError
	switch {
	case err == nil:
		return statusComplete
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(w, "bloc:", lastWords(err, lang))
		return statusFailed
	case errors.As(err, &with):
		if with.err != nil {
			fmt.Fprintln(w, "bloc:", diag.InLanguage(err, lang))
		}
		return with.status
	}
	fmt.Fprintln(w, "bloc:", diag.InLanguage(err, lang))
	return statusUsage
}

func newRootCmd(s streams) *cobra.Command {
	root := bareRoot(s)
	root.AddCommand(newAggregateCmd(s), newCheckCmd(s), newExplainCmd(s), newDiffCmd(s), newTrendCmd(s), newNarrateCmd(s), newVerifyCmd(s), newRankCmd(s), newFormCmd(s), newHandoverCmd(s), newListCmd(s), newManCmd(s))
	root.SetHelpCommand(newHelpCmd())
	return root
}

// bareRoot is the command bloc without subcommands.
func bareRoot(s streams) *cobra.Command {
	cobra.MousetrapHelpText = "" // a click on the icon is served (start.go), not refused in English
	asked := false               // for the version; cobra would print it through a template of its own
	root := &cobra.Command{
		Use:  "bloc",
		Args: noCommand,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if !asked {
				return cmd.Help()
			}
			if _, err := fmt.Fprintln(s.out, "bloc", version()); err != nil {
				return failed(err)
			}
			return nil
		},
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.SetOut(s.out)
	root.SetErr(s.err)
	root.Flags().BoolVarP(&asked, "version", "v", false, "")
	root.PersistentFlags().String("color", "auto", "")
	root.PersistentFlags().String("lang", cmp.Or(s.env("BLOC_LANG"), "vi"), "")
	root.SetFlagErrorFunc(flagError)
	return root
}

// release is the version of a release, which its build sets.
var release string

// version is what the build says about itself: its version, its commit and its date.
var version = sync.OnceValue(func() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return cmp.Or(release, "devel")
	}
	return versionOf(info, release)
})

// versionOf names the version of a build. A version that Go's tools derive from a commit and
// its date already contains both.
func versionOf(info *debug.BuildInfo, release string) string {
	known := map[string]string{}
	for _, s := range info.Settings {
		known[s.Key] = s.Value
	}
	version := release
	if version == "" && info.Main.Version != "(devel)" {
		version = info.Main.Version
	}
	commit, day := known["vcs.revision"], known["vcs.time"]
	if commit == "" || day == "" || strings.Contains(version, commit[:min(len(commit), 12)]) {
		return cmp.Or(version, "devel")
	}
	text := commit[:min(len(commit), 12)] + ", " + day[:min(len(day), 10)]
	if known["vcs.modified"] == "true" {
		text += ", changed"
	}
	return cmp.Or(version, "devel") + " (" + text + ")"
}
