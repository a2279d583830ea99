#pragma once
// The one type for passwords, PINs and keys: locked in memory, excluded from core dumps, wiped, unprintable.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "app/base/bytes.h"

namespace jcic {

/// Move-only. A fixed capacity, so that growing never leaves a copy behind.
class Secret {
public:
    static constexpr std::size_t default_capacity = 256;

    explicit Secret(std::size_t capacity = default_capacity);
    ~Secret();
    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret&& other) noexcept;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;

    /// Copies into locked memory; the caller wipes the source.
    [[nodiscard]] static Secret from(ByteView bytes);
    /// An explicit second copy, for the few places that need one.
    [[nodiscard]] Secret clone() const;

    /// False (and unchanged) if the capacity is reached.
    bool append(std::uint8_t byte);
    bool append(ByteView bytes);
    /// Removes the last UTF-8 character.
    void remove_last_character();
    void wipe();
    /// Sets the length within the capacity and returns the bytes to be filled.
    std::span<std::uint8_t> resize(std::size_t size);

    [[nodiscard]] ByteView view() const { return {data_, size_}; }
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    /// Whether the kernel keeps the page out of swap (false under a low memlock limit).
    [[nodiscard]] bool locked() const { return locked_; }
    /// Constant time for equal lengths.
    [[nodiscard]] bool equals(const Secret& other) const;

private:
    void release() noexcept;
    std::uint8_t* data_ = nullptr;
    std::size_t size_ = 0;
    std::size_t capacity_ = 0;
    bool locked_ = false;
};

/// Overwrites bytes in a way that the compiler keeps.
void wipe(std::span<std::uint8_t> bytes);
/// Including its capacity; empty afterwards.
void wipe(std::string& text);

}  // namespace jcic
