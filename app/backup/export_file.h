#pragma once
// Writes the records of an export one after another, encrypted in chunks if there is a password. The file gets its name
// only when it is complete and synced.

#include <filesystem>
#include <memory>
#include <optional>

#include "app/base/random.h"
#include "app/base/secret.h"
#include "app/files/stream.h"

namespace jcic::ledger {

class ExportFile {
public:
    static constexpr std::string_view form = "jcic-desk ledger export v2";

    /// Creates a temporary file beside `file`. `random` must outlive the object. Fault file.write.
    [[nodiscard]] static Result<std::unique_ptr<ExportFile>> begin(const std::filesystem::path& file,
                                                                   const Secret* password, Random& random);
    ~ExportFile();
    ExportFile(const ExportFile&) = delete;
    ExportFile& operator=(const ExportFile&) = delete;

    /// Appends a record; `kind` is its letter. Fault file.write.
    [[nodiscard]] Result<void> record(char kind, ByteView content);
    /// Syncs the file and gives it its name. Fault file.write.
    [[nodiscard]] Result<void> finish(bool never_over = false);

private:
    ExportFile(std::filesystem::path file, std::filesystem::path fresh, files::Writer out, Random& random)
        : file_(std::move(file)), fresh_(std::move(fresh)), out_(std::move(out)), random_(random) {}
    [[nodiscard]] Result<void> encrypt_under(const Secret& password);
    [[nodiscard]] Result<void> flush(bool last);

    std::filesystem::path file_;
    std::filesystem::path fresh_;
    files::Writer out_;
    Random& random_;
    Bytes held_;  ///< not yet written
    std::optional<Secret> key_;
    Bytes bound_;
    std::uint64_t chunks_ = 0;
};

}  // namespace jcic::ledger
