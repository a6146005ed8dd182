package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"bloc/pkg/catalogue"
	"bloc/pkg/check"
)

// answers is the flag of the answers to findings.
type answers struct{ explanations string }

func (a *answers) flags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&a.explanations, "explanations", "", "YAML `FILE` with answers to findings of rules")
}

// read reads the answers; none where the flag is not given.
func (a *answers) read(c *catalogue.Catalogue) ([]check.Explanation, error) {
	if a.explanations == "" {
		return nil, nil
	}
	data, err := os.ReadFile(a.explanations)
	if err != nil {
		return nil, usage(fmt.Errorf("--explanations: %w", err))
	}
	list, err := check.ParseExplanations(data, c)
	if err != nil {
		return nil, usage(fmt.Errorf("--explanations %s: %w", a.explanations, err))
	}
	return list, nil
}
