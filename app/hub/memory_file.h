#pragma once
// A file that libpq can name and that is on no disk: in this process's memory (memfd). The verified content is what is
// read, also by the next connection.

#include <filesystem>
#include <memory>

#include "app/base/bytes.h"
#include "app/base/fault.h"

namespace jcic::hub {

class MemoryFile {
public:
    /// Makes an empty file, readable by this user only. Fault internal if the system provides no such memory.
    [[nodiscard]] static Result<std::shared_ptr<const MemoryFile>> make();
    [[nodiscard]] static Result<std::shared_ptr<const MemoryFile>> of(ByteView bytes);
    ~MemoryFile();
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    [[nodiscard]] std::filesystem::path path() const;
    [[nodiscard]] int descriptor() const { return descriptor_; }

private:
    explicit MemoryFile(int descriptor) : descriptor_(descriptor) {}
    int descriptor_;
};

}  // namespace jcic::hub
