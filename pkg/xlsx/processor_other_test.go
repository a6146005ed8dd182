//go:build !unix

package xlsx_test

func processor() int64 { return 0 }
