#pragma once
// A file that libpq can name and that is on no disk: in memory of this process alone (memfd). What was judged is what
// is read, also at the next connection.

#include <filesystem>
#include <memory>

#include "app/base/bytes.h"
#include "app/base/fault.h"

namespace jcic::hub {

class MemoryFile {
public:
    /// Empty; nobody else may read it. Fault internal where the system gives no such memory.
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
