package workbook

import (
	"io"

	"bloc/pkg/diag"
	"bloc/pkg/diff"
)

func WriteDiff(w io.Writer, c *diff.Comparison, findings diag.List, o Options) error { return nil }

func WriteTrend(w io.Writer, s *diff.Series, findings diag.List, o Options) error { return nil }
