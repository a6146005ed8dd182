package sheet

// Limits bound what reading one file may cost. A file over one of them is
// reported with the limit's name and not read in part. The zero value of a field
// means that nothing of the kind is allowed, so start from DefaultLimits.
type Limits struct {
	FileBytes      int64 // the file as it lies on the disk
	EncryptedBytes int64 // the file, where it is under a password and takes more memory for that
	Spin           int   // rounds of hashing to make a key of one password; Excel takes 100,000
	Entries        int   // entries of the container, sheets of the workbook
	InflatedBytes  int64 // what all parts that are read may inflate to together
	Ratio          int64 // how many times its stored size one part may inflate to; parts below 4 MiB are exempt
	Cells          int   // cells that hold something and hidden rows, in all sheets together
	CellText       int   // characters of one cell as Excel counts them, UTF-16 units
	TextBytes      int64 // all texts of the workbook together
	Styles         int   // cell styles, fonts or number formats
	Merges         int   // merged ranges of one sheet
	Nesting        int   // elements within each other
	Token          int   // bytes of one tag or one run of text, as stored
}

// DefaultLimits returns limits well above any report and low enough that no file
// takes more than two seconds or 256 MiB. CellText and Styles are Excel's own.
func DefaultLimits() Limits {
	return Limits{
		FileBytes:      64 << 20,
		EncryptedBytes: 16 << 20,
		Spin:           200_000,
		Entries:        10_000,
		InflatedBytes:  96 << 20,
		Ratio:          250,
		Cells:          1_000_000,
		CellText:       32_767,
		TextBytes:      48 << 20,
		Styles:         65_536,
		Merges:         50_000,
		Nesting:        64,
		Token:          1 << 20,
	}
}
