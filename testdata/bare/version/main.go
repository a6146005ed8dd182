// Command version is what bloc's start is measured against: a command line of
// cobra's with excelize linked in.
package main

import (
	"os"

	"github.com/spf13/cobra"
	"github.com/xuri/excelize/v2"
)

func main() {
	root := &cobra.Command{
		Use: "version", Version: "1",
		RunE: func(_ *cobra.Command, args []string) error {
			_, err := excelize.OpenFile(args[0])
			return err
		},
	}
	if err := root.Execute(); err != nil {
		os.Exit(1)
	}
}
