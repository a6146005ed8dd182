package main

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"bloc/pkg/catalogue"
)

// newHelpCmd is the command that prints the help of another.
func newHelpCmd() *cobra.Command {
	return &cobra.Command{
		Use: "help [COMMAND]",
		RunE: func(cmd *cobra.Command, args []string) error {
			about, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return noCommand(cmd.Root(), args)
			}
			return about.Help()
		},
	}
}

// newManCmd is the command that writes the manual pages.
func newManCmd(s streams) *cobra.Command {
	return &cobra.Command{
		Use:  "man FOLDER",
		Args: arguments(1, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			lang := cmd.Flag("lang").Value.String()
			var files []content
			for _, c := range append([]*cobra.Command{cmd.Root()}, cmd.Root().Commands()...) {
				if !c.Hidden {
					name := strings.ReplaceAll(c.CommandPath(), " ", "-") + ".1"
					files = append(files, content{path: filepath.Join(args[0], name), data: []byte(manPage(c, lang))})
				}
			}
			if err := os.MkdirAll(args[0], 0o777); err != nil {
				return failed(ofFile(err))
			}
			if err := writeAll(cmd.Context(), files); err != nil {
				return err
			}
			return reportWritten(s, lang, files)
		},
	}
}

// roff returns a text in which nothing is a request of the language of manual pages.
func roff(text string) string {
	text = strings.NewReplacer(`\`, `\e`, "-", `\-`, "\n.", "\n\\&.", "\n'", "\n\\&'").Replace(text)
	if strings.HasPrefix(text, ".") || strings.HasPrefix(text, "'") {
		return `\&` + text
	}
	return text
}

// manPage is the manual page of a command.
func manPage(cmd *cobra.Command, lang string) string {
	var b strings.Builder
	name := strings.ReplaceAll(cmd.CommandPath(), " ", "-")
	section := func(text string) { b.WriteString(".SH " + strings.TrimSuffix(text, ":") + "\n") }
	b.WriteString(".TH " + strings.ToUpper(name) + " 1 \"\" \"bloc\"\n.SH NAME\n" + roff(name+" - "+about(manual.short, cmd, lang)) + "\n")
	section(helpWords.usage.Say(lang))
	b.WriteString(roff(useLine(cmd, lang)) + "\n")
	if long := about(manual.long, cmd, lang); long != "" {
		b.WriteString(".PP\n" + roff(long) + "\n")
	}
	section(helpWords.flagsHead.Say(lang))
	cmd.InitDefaultHelpFlag()
	cmd.InheritedFlags()
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		value, text := describe(cmd, f, lang)
		b.WriteString(".TP\n.B " + roff(strings.TrimSpace("--"+f.Name+" "+value)) + "\n" + roff(text) + "\n")
	})
	if example := about(manual.example, cmd, lang); example != "" {
		section(helpWords.examples.Say(lang))
		b.WriteString(".nf\n" + roff(example) + "\n.fi\n")
	}
	b.WriteString(".PP\n" + roff(helpWords.statuses.Say(lang)) + "\n")
	return b.String()
}

// completes lets a shell complete commands: with texts on them and their flags, and with the
// values of flags and arguments. It does nothing unless something is completed.
func completes(root *cobra.Command, lang string) {
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	c, err := catalogue.Load(nil)
	if err != nil {
		return
	}
	var members []string
	for _, m := range c.Members {
		members = append(members, m.ID)
	}
	values := map[string][]string{
		"lang": {"vi", "en"}, "by": {"indicator", "member"}, "fail-on": {"error", "warning", "never"},
		"color": {"auto", "always", "never"}, "severity": {"error", "warning", "note"}, "member": members, "only": shown(c),
		"membership": {"restated", "as-reported"}, "sort": {"change", "growth", "contribution"},
	}
	for _, cmd := range append(root.Commands(), root) {
		cmd.Short = about(manual.short, cmd, lang)
		complete := func(f *pflag.Flag) {
			list := values[f.Name]
			if f.Name == "format" {
				list = strings.Split(f.Usage, ", ")
			}
			_, f.Usage = describe(cmd, f, lang)
			if list != nil {
				cmd.RegisterFlagCompletionFunc(f.Name, cobra.FixedCompletions(list, cobra.ShellCompDirectiveNoFileComp))
			}
		}
		cmd.LocalFlags().VisitAll(complete)
		if cmd.Name() == "explain" {
			cmd.ValidArgsFunction = func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
				if len(args) == 1 {
					return shown(c), cobra.ShellCompDirectiveNoFileComp
				}
				return nil, cobra.ShellCompDirectiveDefault
			}
		}
	}
}
