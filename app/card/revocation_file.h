#pragma once
// A revocation list whose file may be replaced while the desk runs.

#include <sys/stat.h>

#include <filesystem>
#include <optional>

#include "app/card/revocation.h"

namespace jcic::card {

class RevocationFile {
public:
    explicit RevocationFile(std::filesystem::path file) : file_(std::move(file)) {}

    /// Returns the file's present list; reads it again only if the file was replaced or written. Faults of
    /// RevocationList::from_file: an old list never replaces an unreadable one.
    [[nodiscard]] Result<RevocationList> now();

private:
    /// Differs after the file is replaced or written.
    struct Stamp {
        dev_t device = 0;
        ino_t inode = 0;
        off_t size = 0;
        std::int64_t written = 0;  ///< nanoseconds
        bool operator==(const Stamp&) const = default;
    };
    [[nodiscard]] std::optional<Stamp> stamp() const;

    std::filesystem::path file_;
    std::optional<Stamp> read_;  ///< of the file before list_ was read from it
    std::optional<RevocationList> list_;
};

}  // namespace jcic::card
