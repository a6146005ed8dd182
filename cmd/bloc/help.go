package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"bloc/pkg/diag"
	"bloc/pkg/table"
)

// helpWidth is the width of the help, which every terminal shows.
const helpWidth = 80

// writeHelp writes the help of a command.
func writeHelp(w io.Writer, cmd *cobra.Command, lang string) error {
	var b strings.Builder
	if !cmd.HasParent() {
		b.WriteString(folded(about(manual.long, cmd, lang), "", helpWidth) + "\n" + helpWords.start.Say(lang) + "\n\n")
	} else if text := cmp.Or(about(manual.long, cmd, lang), about(manual.short, cmd, lang)); text != "" {
		b.WriteString(folded(text, "", helpWidth) + "\n")
	}
	b.WriteString(helpWords.usage.Say(lang) + "\n  " + useLine(cmd, lang) + "\n\n")
	if example := about(manual.example, cmd, lang); example != "" {
		b.WriteString(helpWords.examples.Say(lang) + "\n  " + strings.ReplaceAll(example, "\n", "\n  ") + "\n\n")
	}
	writeCommands(&b, cmd, lang)
	writeFlags(&b, cmd, lang)
	if cmd.HasParent() {
		b.WriteString(folded(helpWords.statuses.Say(lang), "", helpWidth))
	} else {
		b.WriteString(helpWords.more.Say(lang) + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// about returns what a table says about a command; empty for nothing.
func about(table map[string]diag.Text, cmd *cobra.Command, lang string) string {
	return table[cmd.Name()].In(lang)
}

// useLine says how a command is called.
func useLine(cmd *cobra.Command, lang string) string {
	if cmd.HasAvailableSubCommands() {
		return cmd.CommandPath() + " " + helpWords.command.Say(lang)
	}
	return cmd.CommandPath() + strings.TrimPrefix(use(cmd, lang), cmd.Name()) + " " + helpWords.flags.Say(lang)
}

// use returns a command with its arguments.
func use(cmd *cobra.Command, lang string) string {
	if lang == "en" {
		return cmd.Use
	}
	words := strings.FieldsFunc(cmd.Use, func(r rune) bool { return r < 'A' || r > 'Z' })
	out := cmd.Use
	for _, word := range words {
		out = strings.Replace(out, word, cmp.Or(placeholders[word], word), 1)
	}
	return out
}

// usable returns a command with its arguments, in both languages.
func usable(cmd *cobra.Command) error {
	return diag.Says(diag.Text{Vi: use(cmd, "vi"), En: use(cmd, "en")})
}

// writeCommands lists the commands below a command; those of bloc in the course of the year.
func writeCommands(b *strings.Builder, cmd *cobra.Command, lang string) {
	if cmd.HasParent() {
		for _, c := range cmd.Commands() {
			fmt.Fprintf(b, "  %-12s %s\n", c.Name(), about(manual.short, c, lang))
		}
		if cmd.HasAvailableSubCommands() {
			b.WriteString("\n")
		}
		return
	}
	for _, group := range groups {
		b.WriteString(group.title.In(lang) + "\n")
		for _, name := range group.names {
			if i := slices.IndexFunc(cmd.Commands(), func(c *cobra.Command) bool { return c.Name() == name }); i >= 0 {
				fmt.Fprintf(b, "  %-12s %s\n", name, about(manual.short, cmd.Commands()[i], lang))
			}
		}
	}
	b.WriteString("\n")
}

// writeFlags lists the flags of a command.
func writeFlags(b *strings.Builder, cmd *cobra.Command, lang string) {
	type line struct{ head, text string }
	var lines []line
	indent := 0
	visit := func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		name, text := describe(cmd, f, lang)
		head := "      --" + f.Name
		if f.Shorthand != "" {
			head = "  -" + f.Shorthand + ", --" + f.Name
		}
		if name != "" {
			head += " " + name
		}
		indent = max(indent, utf8.RuneCountInString(head))
		lines = append(lines, line{head, text})
	}
	cmd.InitDefaultHelpFlag()
	cmd.InheritedFlags() // this also adds them to the others
	cmd.Flags().VisitAll(visit)
	if len(lines) == 0 {
		return
	}
	b.WriteString(helpWords.flagsHead.Say(lang) + "\n")
	for _, l := range lines {
		pad := strings.Repeat(" ", indent-utf8.RuneCountInString(l.head)+2)
		b.WriteString(l.head + pad + folded(l.text, strings.Repeat(" ", indent+2), max(helpWidth-indent-2, 30)))
	}
	b.WriteString("\n")
}

// describe returns the name of a flag's value in the help, empty for none, and the text on the
// flag.
func describe(cmd *cobra.Command, f *pflag.Flag, lang string) (name, text string) {
	said, ok := manual.flags[cmd.Name()+" "+f.Name]
	if !ok {
		said = manual.flags[f.Name]
	}
	form := said.In(lang)
	if strings.Contains(form, "%s") {
		form = said.Say(lang, f.Usage)
	} else {
		form = strings.ReplaceAll(form, "%%", "%")
	}
	if before, rest, ok := strings.Cut(form, "`"); ok {
		name, rest, _ = strings.Cut(rest, "`")
		form = before + name + rest
	}
	if f.DefValue != "" && f.Name != "lang" && f.Value.Type() == "string" {
		form += " " + helpWords.defaults.Say(lang, f.DefValue)
	}
	return name, form
}

// folded returns a text in lines of at most a width. All but the first have an indent.
func folded(text, indent string, width int) string { return table.Wrap(text, indent, width) + "\n" }
