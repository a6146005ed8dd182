package main

import (
	"slices"

	"github.com/spf13/cobra"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
)

// narrowing are the flags that narrow the list of findings. They never change what is
// counted, nor the exit status.
type narrowing struct {
	members    []string
	severities []string
	quiet      bool
}

func (l *narrowing) flags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.Var((*texts)(&l.members), "member", "")
	f.Var((*texts)(&l.severities), "severity", "")
	f.BoolVarP(&l.quiet, "quiet", "q", false, "")
}

// known refuses members and severities that do not exist.
func (l *narrowing) known(c *catalogue.Catalogue) error {
	for _, id := range l.members {
		if c.Member(id) == nil {
			return usage(noMember(c, "--member", id))
		}
	}
	for _, word := range l.severities {
		if _, err := diag.ParseSeverity(word); err != nil {
			return usage(diag.Says(usages.choice, "--severity", word, "error, warning, note"))
		}
	}
	return nil
}

// narrowed returns the findings, each marked if the user does not want to see it.
func (l *narrowing) narrowed(findings diag.List) diag.List {
	list := slices.Clone(findings)
	for i := range list {
		f := &list[i]
		ofMember := len(l.members) == 0 || slices.ContainsFunc(l.members, f.OfMember)
		f.Unlisted = !ofMember || len(l.severities) > 0 && !slices.Contains(l.severities, f.Severity.String())
	}
	return list
}

// write writes the findings to the error stream, and counts them.
func (l *narrowing) write(s streams, findings diag.List, lang string) error {
	if l.quiet || len(findings) == 0 {
		return nil
	}
	if err := findings.WriteText(s.err, lang); err != nil {
		return err
	}
	_, err := s.err.Write([]byte("bloc: " + findings.Brief(lang) + "\n"))
	return err
}
