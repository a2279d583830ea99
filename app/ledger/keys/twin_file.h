#pragma once
// A small file of slots, each written in place and synced before the call returns: a torn write spoils one slot and
// leaves the others, and what is overwritten is overwritten where it stood. Each slot bears a digest (copies.h).

#include <filesystem>
#include <optional>

#include "app/base/bytes.h"

namespace jcic::ledger {

class TwinFile {
public:
    /// Held against other threads and processes while it lives. Where there is none one of so many empty slots is made.
    /// Fault ledger.write.
    [[nodiscard]] static Result<TwinFile> hold(const std::filesystem::path& path, unsigned slots);
    ~TwinFile();
    TwinFile(TwinFile&& other) noexcept;
    TwinFile& operator=(TwinFile&&) = delete;

    /// What a slot holds, from 0; none where it is damaged. Fault ledger.write (the disk).
    [[nodiscard]] Result<std::optional<Bytes>> read(unsigned slot) const;
    /// In place of all that stood there. Durable when it returns. Fault ledger.write.
    [[nodiscard]] Result<void> write(unsigned slot, ByteView bytes) const;

private:
    explicit TwinFile(int descriptor, std::string name) : descriptor_(descriptor), name_(std::move(name)) {}
    [[nodiscard]] tl::unexpected<Fault> failed(int error) const;
    int descriptor_;
    std::string name_;
};

}  // namespace jcic::ledger
