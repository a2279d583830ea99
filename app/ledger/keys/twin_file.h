#pragma once
// A small file of two slots, each written in place and synced before the call returns: a torn write spoils one slot and
// leaves the other, and what is overwritten is overwritten where it stood.

#include <filesystem>

#include "app/base/bytes.h"

namespace jcic::ledger {

class TwinFile {
public:
    static constexpr std::size_t slot_size = 512;  ///< bytes used of each slot; the slots are 4096 bytes apart

    /// Held against other threads and processes while it lives. Where there is none an empty one is made, of zeros.
    /// Fault ledger.write.
    [[nodiscard]] static Result<TwinFile> hold(const std::filesystem::path& path);
    ~TwinFile();
    TwinFile(TwinFile&& other) noexcept;
    TwinFile& operator=(TwinFile&&) = delete;

    /// Slot 0 or 1, all of its bytes. Fault ledger.write (the disk).
    [[nodiscard]] Result<Bytes> read(unsigned slot) const;
    /// At most slot_size bytes, the rest becomes zeros. Durable when it returns. Fault ledger.write.
    [[nodiscard]] Result<void> write(unsigned slot, ByteView bytes) const;

private:
    explicit TwinFile(int descriptor, std::string name) : descriptor_(descriptor), name_(std::move(name)) {}
    [[nodiscard]] tl::unexpected<Fault> failed(int error) const;
    int descriptor_;
    std::string name_;
};

}  // namespace jcic::ledger
