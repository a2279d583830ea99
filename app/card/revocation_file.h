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

    /// The list as the file holds it now; read again only when the file is another one, or was written to. Faults of
    /// RevocationList::from_file: an old list does not stand in for one that cannot be read.
    [[nodiscard]] Result<RevocationList> now();

private:
    /// What is different of another file, or after writing.
    struct Stamp {
        dev_t device = 0;
        ino_t inode = 0;
        off_t size = 0;
        std::int64_t written = 0;  ///< nanoseconds
        bool operator==(const Stamp&) const = default;
    };
    [[nodiscard]] std::optional<Stamp> stamp() const;

    std::filesystem::path file_;
    std::optional<Stamp> read_;  ///< of the file as it was before list_ was read from it
    std::optional<RevocationList> list_;
};

}  // namespace jcic::card
