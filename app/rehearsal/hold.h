#pragma once
// Determines which program runs the host and the card of a practice profile: at most one each.

#include <filesystem>
#include <optional>

namespace jcic::rehearsal {

/// An exclusive lock on a file of the profile (flock), released when the program ends in any way.
class Hold {
public:
    /// nullopt if another program has it.
    [[nodiscard]] static std::optional<Hold> take(const std::filesystem::path& file);
    ~Hold();
    Hold(Hold&& other) noexcept;
    Hold& operator=(Hold&&) = delete;

private:
    explicit Hold(int descriptor) : descriptor_(descriptor) {}
    int descriptor_;
};

}  // namespace jcic::rehearsal
