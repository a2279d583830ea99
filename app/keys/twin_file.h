#pragma once
// A small file of slots, each written in place and synced before the call returns: a torn write spoils one slot only,
// and old content is physically overwritten. Each slot has a digest (copies.h).

#include <filesystem>
#include <optional>

#include "app/base/bytes.h"

namespace jcic::ledger {

class TwinFile {
public:
    /// Locks the file against other threads and processes; creates it with that many empty slots if it is missing.
    /// Fault ledger.write.
    [[nodiscard]] static Result<TwinFile> hold(const std::filesystem::path& path, unsigned slots);
    ~TwinFile();
    TwinFile(TwinFile&& other) noexcept;
    TwinFile& operator=(TwinFile&&) = delete;

    /// Returns the slot's content, counted from 0; nullopt if damaged. Fault ledger.write (the disk).
    [[nodiscard]] Result<std::optional<Bytes>> read(unsigned slot) const;
    /// Overwrites the slot's content durably. Fault ledger.write.
    [[nodiscard]] Result<void> write(unsigned slot, ByteView bytes) const;

private:
    explicit TwinFile(int descriptor, std::string name) : descriptor_(descriptor), name_(std::move(name)) {}
    [[nodiscard]] tl::unexpected<Fault> failed(int error) const;
    int descriptor_;
    std::string name_;
};

}  // namespace jcic::ledger
