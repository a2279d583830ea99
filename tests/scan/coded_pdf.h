#pragma once
// A record's pages with a code on each, as the desk prints them.

#include "paper/samples.h"

namespace jcic::scanner {

inline paper::PdfBytes coded_pdf() {
    return *paper::lay_out(paper::sample::sheet(paper::sample::income(3)), paper::sample::layouts(),
                           [](const std::vector<std::string>& pages) -> Result<std::vector<std::string>> {
                               return std::vector<std::string>(pages.size(), "CODE 45");
                           });
}

}  // namespace jcic::scanner
