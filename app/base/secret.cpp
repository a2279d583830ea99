#include "app/base/secret.h"

#include <algorithm>
#include <new>
#include <utility>

#include "app/base/platform.h"
#include "app/base/text.h"

namespace jcic {
namespace {
constexpr std::size_t page = 4096;
std::size_t mapped(std::size_t capacity) {
    return (std::max<std::size_t>(capacity, 1) + page - 1) / page * page;
}
}  // namespace

void wipe(std::span<std::uint8_t> bytes) {
    if (!bytes.empty()) platform::wipe(bytes.data(), bytes.size());
}

void wipe(std::string& text) {
    text.resize(text.capacity());
    if (!text.empty()) platform::wipe(text.data(), text.size());
    text.clear();
}

// A page of its own for each secret: locking works on pages, and unlocking one must not unlock a neighbour.
Secret::Secret(std::size_t capacity) : capacity_(capacity) {
    void* memory = platform::map_pages(mapped(capacity), locked_);
    if (memory == nullptr) throw std::bad_alloc();
    data_ = static_cast<std::uint8_t*>(memory);
}

Secret::~Secret() {
    release();
}

void Secret::release() noexcept {
    if (data_ == nullptr) return;
    platform::wipe(data_, capacity_);
    platform::unmap_pages(data_, mapped(capacity_));
    data_ = nullptr;
    size_ = capacity_ = 0;
}

Secret::Secret(Secret&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)),
      size_(std::exchange(other.size_, 0)),
      capacity_(std::exchange(other.capacity_, 0)),
      locked_(std::exchange(other.locked_, false)) {}

Secret& Secret::operator=(Secret&& other) noexcept {
    if (this != &other) {
        release();
        data_ = std::exchange(other.data_, nullptr);
        size_ = std::exchange(other.size_, 0);
        capacity_ = std::exchange(other.capacity_, 0);
        locked_ = std::exchange(other.locked_, false);
    }
    return *this;
}

Secret Secret::from(ByteView bytes) {
    Secret out(std::max(bytes.size(), default_capacity));
    out.append(bytes);
    return out;
}

Secret Secret::clone() const {
    return from(view());
}

bool Secret::append(std::uint8_t byte) {
    return append(ByteView{&byte, 1});
}

bool Secret::append(ByteView bytes) {
    if (bytes.size() > capacity_ - size_) return false;
    std::copy(bytes.begin(), bytes.end(), data_ + size_);
    size_ += bytes.size();
    return true;
}

void Secret::remove_last_character() {
    while (size_ > 0) {
        const bool continuation = continues_character(data_[size_ - 1]);
        data_[--size_] = 0;
        if (!continuation) return;
    }
}

void Secret::wipe() {
    if (data_ != nullptr) platform::wipe(data_, capacity_);
    size_ = 0;
}

std::span<std::uint8_t> Secret::resize(std::size_t size) {
    size_ = std::min(size, capacity_);
    return {data_, size_};
}

bool Secret::equals(const Secret& other) const {
    if (size_ != other.size_) return false;
    std::uint8_t difference = 0;
    for (std::size_t i = 0; i < size_; ++i) difference |= static_cast<std::uint8_t>(data_[i] ^ other.data_[i]);
    return difference == 0;
}

}  // namespace jcic
