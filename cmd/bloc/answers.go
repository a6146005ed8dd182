package main

import (
	"context"

	"github.com/spf13/cobra"

	"bloc/pkg/catalogue"
	"bloc/pkg/check"
	"bloc/pkg/diag"
)

// answers is the flag of the answers to findings of rules.
type answers struct{ explanations string }

func (a *answers) flags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&a.explanations, "explanations", "", "YAML `FILE` with answers to findings of rules")
}

// answered are the answers of a file; none of no file.
type answered struct {
	file string
	list []check.Explanation
	text []byte // of the file
}

// apply marks the findings that are answered.
func (a answered) apply(findings diag.List) diag.List {
	return check.Answer(findings, a.list, a.file)
}

// of keeps the answers of some periods.
func (a answered) of(wanted func(period string) bool) answered {
	out := answered{file: a.file}
	for _, e := range a.list {
		if wanted(e.Period) {
			out.list = append(out.list, e)
		}
	}
	return out
}

// read reads the answers; none where the flag is not given.
func (a *answers) read(ctx context.Context, c *catalogue.Catalogue) (answered, error) {
	out := answered{file: a.explanations}
	if a.explanations == "" {
		return out, nil
	}
	data, err := userFile(ctx, "--explanations", a.explanations)
	if err != nil {
		return out, err
	}
	out.text = data
	if out.list, err = check.ParseExplanations(data, c); err != nil {
		return out, usage(diag.Says(userWords.wrong, "--explanations", a.explanations, err))
	}
	return out, nil
}
