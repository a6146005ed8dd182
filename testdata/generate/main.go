// Command generate makes the sample reports of the eleven boards from
// testdata/figures.csv, each in the layout and with the habits of its board.
//
//	go run ./testdata/generate [-soffice PATH] [-python PATH]
//
// Files that another program is to save are only made anew where that program is
// given; the same figures give the same cells.
package main

import (
	"encoding/csv"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"

	"github.com/shopspring/decimal"
)

// figures holds the figures by year, indicator and member.
type figures map[string]decimal.Decimal

func key(year int, indicator, member string) string {
	return fmt.Sprintf("%d/%s/%s", year, indicator, member)
}

func main() {
	soffice := flag.String("soffice", "", "LibreOffice, which saves some of the files")
	python := flag.String("python", "", "a Python with openpyxl, which saves some of the files")
	flag.Parse()
	f, err := readFigures("testdata/figures.csv")
	if err != nil {
		log.Fatal(err)
	}
	for _, year := range []int{2017, 2018} {
		for _, b := range boards {
			if b.savedBy == libreOffice && *soffice == "" || b.savedBy == openpyxl && *python == "" {
				continue
			}
			path := filepath.Join("testdata/reports", strconv.Itoa(year), fmt.Sprintf(b.file, year))
			if err := write(path, report{b, f, year}); err != nil {
				log.Fatalf("%s: %v", path, err)
			}
			if err := saveAnew(path, b.savedBy, *soffice, *python); err != nil {
				log.Fatalf("%s: %v", path, err)
			}
		}
	}
}

func readFigures(path string) (figures, error) {
	in, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	rows, err := csv.NewReader(in).ReadAll()
	if err != nil {
		return nil, err
	}
	f := figures{}
	for _, row := range rows[1:] {
		year, err := strconv.Atoi(row[0])
		if err != nil {
			return nil, err
		}
		for i, member := range rows[0][2:13] {
			d, err := decimal.NewFromString(row[i+2])
			if err != nil {
				return nil, err
			}
			f[key(year, row[1], member)] = d
		}
	}
	return f, nil
}

// saveAnew lets another program open a workbook and save it.
func saveAnew(path string, by program, soffice, python string) error {
	var cmd *exec.Cmd
	switch by {
	case libreOffice:
		dir, err := os.MkdirTemp("", "saved")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir)
		cmd = exec.Command(soffice, "--headless", "-env:UserInstallation=file://"+dir+"/profile", "--convert-to", "xlsx", "--outdir", dir, path)
		if out, err := cmd.CombinedOutput(); err != nil {
			return fmt.Errorf("%w: %s", err, out)
		}
		data, err := os.ReadFile(filepath.Join(dir, filepath.Base(path)))
		if err != nil {
			return err
		}
		return os.WriteFile(path, data, 0o644)
	case openpyxl:
		cmd = exec.Command(python, "-c", "import sys, openpyxl; b = openpyxl.load_workbook(sys.argv[1]); b.save(sys.argv[1])", path)
		if out, err := cmd.CombinedOutput(); err != nil {
			return fmt.Errorf("%w: %s", err, out)
		}
	}
	return nil
}
