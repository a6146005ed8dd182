package main

import (
	"cmp"
	"errors"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"bloc/pkg/diag"
)

// lineWords are the errors for command lines that the library of flags does not accept. The
// library itself speaks only English.
var lineWords = struct {
	tooFew, tooMany, noCommand, noFlag, needs, invalid, syntax, meant, help diag.Text
}{
	tooFew:    diag.Text{Vi: "thiếu đối số: bloc %v", En: "an argument is missing: bloc %v"},
	tooMany:   diag.Text{Vi: "thừa đối số %q: bloc %v", En: "one argument too many, %q: bloc %v"},
	noCommand: diag.Text{Vi: "không có lệnh %q", En: "there is no command %q"},
	noFlag:    diag.Text{Vi: "không có tùy chọn %s", En: "there is no flag %s"},
	needs:     diag.Text{Vi: "tùy chọn %s cần một giá trị", En: "the flag %s needs a value"},
	invalid:   diag.Text{Vi: "giá trị %q của tùy chọn %s không dùng được; cần %s", En: "the value %q of the flag %s cannot be used; expected %s"},
	syntax:    diag.Text{Vi: "không đọc được tùy chọn %s", En: "the flag %s cannot be read"},
	meant:     diag.Text{Vi: "%v; có phải là %s?", En: "%v; did you mean %s?"},
	help:      diag.Text{Vi: "%v\nXem 'bloc %s'.", En: "%v\nSee 'bloc %s'."},
}

// valueWords are what a flag of a type expects.
var valueWords = struct{ number, truth, text diag.Text }{
	number: diag.Text{Vi: "một số nguyên", En: "a whole number"},
	truth:  diag.Text{Vi: "true hoặc false", En: "true or false"},
	text:   diag.Text{Vi: "giá trị khác", En: "another value"},
}

// withHelp is an error of a command line that says where to find help.
func withHelp(cmd *cobra.Command, err error) error {
	return usage(diag.Says(lineWords.help, err, strings.TrimSpace(strings.TrimPrefix(cmd.CommandPath(), "bloc")+" --help")))
}

// arguments accepts from least to most arguments; any number from least on if most is 0.
func arguments(least, most int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) < least:
			return withHelp(cmd, diag.Says(lineWords.tooFew, usable(cmd)))
		case most > 0 && len(args) > most:
			return withHelp(cmd, diag.Says(lineWords.tooMany, args[most], usable(cmd)))
		}
		return nil
	}
}

// noArgument refuses any argument.
func noArgument(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return withHelp(cmd, diag.Says(lineWords.tooMany, args[0], usable(cmd)))
	}
	return nil
}

// noCommand refuses a word that is not a command, and names a similar command.
func noCommand(root *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var names []string
	for _, c := range root.Commands() {
		names = append(names, c.Name())
	}
	return withHelp(root, orNearest(diag.Says(lineWords.noCommand, args[0]), args[0], names))
}

// flagError says in both languages what is wrong with a flag.
func flagError(cmd *cobra.Command, err error) error {
	if errors.Is(err, pflag.ErrHelp) {
		return err
	}
	var unknown *pflag.NotExistError
	var empty *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	var syntax *pflag.InvalidSyntaxError
	switch {
	case errors.As(err, &unknown):
		return withHelp(cmd, unknownFlag(cmd, unknown))
	case errors.As(err, &empty):
		return withHelp(cmd, diag.Says(lineWords.needs, "--"+empty.GetFlag().Name))
	case errors.As(err, &invalid):
		f := invalid.GetFlag()
		return withHelp(cmd, diag.Says(lineWords.invalid, invalid.GetValue(), "--"+f.Name, expectedOf(f)))
	case errors.As(err, &syntax):
		return withHelp(cmd, diag.Says(lineWords.syntax, syntax.GetSpecifiedFlag()))
	}
	return withHelp(cmd, err)
}

// expectedOf is what a flag expects. It is an error so that it is said in the user's language.
func expectedOf(f *pflag.Flag) error {
	switch f.Value.Type() {
	case "int":
		return diag.Says(valueWords.number)
	case "bool":
		return diag.Says(valueWords.truth)
	}
	return diag.Says(valueWords.text)
}

// unknownFlag names the flag, and a similar one.
func unknownFlag(cmd *cobra.Command, e *pflag.NotExistError) error {
	name := "--" + e.GetSpecifiedName()
	if e.GetSpecifiedShortnames() != "" {
		name = "-" + e.GetSpecifiedName()
	}
	err := diag.Says(lineWords.noFlag, name)
	if len(e.GetSpecifiedName()) < 2 {
		return err
	}
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, "--"+f.Name) })
	return orNearest(err, name, names)
}

// unquoted mends a command line of Windows in which a quoted path ends with a backslash:
// Windows takes "C:\Báo cáo\" for a path that goes on behind a quotation mark, with everything
// that follows. No name on Windows contains that mark.
func unquoted(args []string) []string {
	var out []string
	for _, arg := range args {
		path, rest, cut := strings.Cut(arg, "\"")
		out = append(out, path)
		if cut {
			out = append(out, strings.Fields(rest)...)
		}
	}
	return out
}

// languageOf returns the language that a command line asks for, even if it could not be
// parsed.
func languageOf(args []string, s streams) string {
	return cmp.Or(valueOf(args, "--lang"), s.env("BLOC_LANG"), "vi")
}
