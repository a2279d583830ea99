#pragma once
// The table of card readers by USB vendor and product: resources/readers/readers.csv.

#include <filesystem>
#include <string>
#include <vector>

#include "app/base/fault.h"
#include "app/selfcheck/machine.h"

namespace jcic::selfcheck {

struct KnownReader {
    UsbId id;
    std::string package;  ///< Debian's package with its driver; "vendor" if only its maker has one
    std::string model;
};

class KnownReaders {
public:
    /// Lines "vendor,product,package,source,model" after a head line; '#' begins a comment line.
    /// Faults file.missing, file.form ("file", "line", "reason").
    [[nodiscard]] static Result<KnownReaders> load(const std::filesystem::path& file);

    /// nullptr if it is not in the table.
    [[nodiscard]] const KnownReader* find(const UsbId& id) const;
    /// In the table, or with an interface of the smart card class.
    [[nodiscard]] bool is_reader(const UsbDevice& device) const;
    /// "08e6:3437 Gemalto PC Twin Reader": the table's name, else the device's own.
    [[nodiscard]] std::string describe(const UsbDevice& device) const;
    [[nodiscard]] const std::vector<KnownReader>& all() const { return readers_; }

private:
    std::vector<KnownReader> readers_;
};

}  // namespace jcic::selfcheck
