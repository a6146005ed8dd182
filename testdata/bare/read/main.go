// Command read is what bloc's speed is measured against: it reads every cell of
// the workbooks it is given with excelize, row by row, and does nothing with them.
package main

import (
	"fmt"
	"os"

	"github.com/xuri/excelize/v2"
)

func main() {
	cells := 0
	for _, path := range os.Args[1:] {
		n, err := count(path)
		if err != nil {
			fmt.Fprintln(os.Stderr, path, err)
			os.Exit(1)
		}
		cells += n
	}
	fmt.Println(cells)
}

// count returns how many cells the rows of a workbook have.
func count(path string) (int, error) {
	f, err := excelize.OpenFile(path, excelize.Options{RawCellValue: true})
	if err != nil {
		return 0, err
	}
	defer f.Close()
	cells := 0
	for _, sheet := range f.GetSheetList() {
		rows, err := f.Rows(sheet)
		if err != nil {
			return 0, err
		}
		for rows.Next() {
			columns, err := rows.Columns()
			if err != nil {
				return 0, err
			}
			cells += len(columns)
		}
		if err := rows.Close(); err != nil {
			return 0, err
		}
	}
	return cells, nil
}
