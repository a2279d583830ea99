#pragma once
// Reads and writes files that are too long for memory, from front to back. Their mode is 0600. Faults and details as in
// files.h.

#include <filesystem>

#include "app/base/bytes.h"

namespace jcic::files {

class Reader {
public:
    /// Faults file.missing, file.read.
    [[nodiscard]] static Result<Reader> open(const std::filesystem::path& path);
    ~Reader();
    Reader(Reader&& other) noexcept;
    Reader& operator=(Reader&&) = delete;

    /// Fills `into` up to the end of the file; returns the number of bytes. Fault file.read.
    [[nodiscard]] Result<std::size_t> read(std::span<std::uint8_t> into);
    /// Bytes of the whole file. Fault file.read.
    [[nodiscard]] Result<std::uint64_t> size() const;

private:
    Reader(int descriptor, std::string name) : descriptor_(descriptor), name_(std::move(name)) {}
    [[nodiscard]] tl::unexpected<Fault> failed() const;
    int descriptor_;
    std::string name_;
};

class Writer {
public:
    /// Empties an existing file. Fault file.write.
    [[nodiscard]] static Result<Writer> create(const std::filesystem::path& path);
    ~Writer();
    Writer(Writer&& other) noexcept;
    Writer& operator=(Writer&&) = delete;

    /// Fault file.write.
    [[nodiscard]] Result<void> write(ByteView bytes);
    /// Makes written bytes durable; the name is only after the folder is synced. Fault file.write.
    [[nodiscard]] Result<void> sync();

private:
    Writer(int descriptor, std::string name) : descriptor_(descriptor), name_(std::move(name)) {}
    [[nodiscard]] tl::unexpected<Fault> failed() const;
    int descriptor_;
    std::string name_;
};

}  // namespace jcic::files
