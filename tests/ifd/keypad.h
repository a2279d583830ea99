#pragma once
// A keypad in a reader and the person at it. It reads the structures by the platform's own header (PCSC/reader.h), not
// by ours, and puts what is typed into the command as they say.

#include <PCSC/reader.h>

#include <condition_variable>
#include <cstring>
#include <deque>

#include "tests/ifd/reader.h"

namespace jcic::test {

/// Outlives its reader, whose thread calls it.
class Keypad {
public:
    static constexpr std::uint32_t feature_request = CM_IOCTL_GET_FEATURE_REQUEST;
    static constexpr std::uint32_t base = 0x42330000;  ///< control codes of this reader's features

    /// What the person does at the next entry: types these (old, new, new again), or one of the reader's own answers.
    struct Deed {
        std::vector<std::string> typed;
        std::uint16_t instead = 0;  ///< 6400, 6401: nothing was finished
        bool pulls_the_card = false;
        bool waits = false;  ///< until go_on()
    };

    Keypad(Reader& reader, std::vector<std::uint8_t> features) : reader_(reader), features_(std::move(features)) {
        reader_.set_control([this](std::uint32_t code, const Bytes& sent) { return control(code, sent); });
    }
    Keypad(const Keypad&) = delete;
    Keypad& operator=(const Keypad&) = delete;

    void next(Deed deed) {
        const std::lock_guard lock(mutex_);
        deeds_.push_back(std::move(deed));
    }
    void go_on() {
        const std::lock_guard lock(mutex_);
        go_on_ = true;
        wake_.notify_all();
    }
    [[nodiscard]] bool is_waiting() const {
        const std::lock_guard lock(mutex_);
        return waiting_;
    }
    /// Tags of the features that were used, in the order in which they ended.
    [[nodiscard]] std::vector<int> used() const {
        const std::lock_guard lock(mutex_);
        return used_;
    }
    /// The head of the last structure, as reader.h reads it.
    [[nodiscard]] PIN_VERIFY_STRUCTURE last_verify() const {
        const std::lock_guard lock(mutex_);
        PIN_VERIFY_STRUCTURE head{};
        std::memcpy(&head, last_.data(), std::min(sizeof head, last_.size()));
        return head;
    }
    [[nodiscard]] PIN_MODIFY_STRUCTURE last_modify() const {
        const std::lock_guard lock(mutex_);
        PIN_MODIFY_STRUCTURE head{};
        std::memcpy(&head, last_.data(), std::min(sizeof head, last_.size()));
        return head;
    }

private:
    using Reply = std::pair<Response, Bytes>;

    Reply control(std::uint32_t code, const Bytes& sent) {
        if (code == feature_request) return {Response::success, feature_list()};
        const auto tag = static_cast<std::uint8_t>(code - base);
        if (std::find(features_.begin(), features_.end(), tag) == features_.end()) return {Response::not_supported, {}};
        Reply reply{Response::success, {}};
        if (tag == FEATURE_IFD_PIN_PROPERTIES) reply.second = {0x10, 0x02, 0x07, 0x00};
        if (tag == FEATURE_GET_TLV_PROPERTIES) reply.second = {0x06, 0x01, 0x06, 0x07, 0x01, 0x08};
        if (tag == FEATURE_VERIFY_PIN_DIRECT || tag == FEATURE_MODIFY_PIN_DIRECT) reply = enter(tag, sent);
        const std::lock_guard lock(mutex_);
        used_.push_back(tag);
        return reply;
    }
    Bytes feature_list() const {
        Bytes list;
        for (const auto tag : features_) list.insert(list.end(), {tag, 4, 0x42, 0x33, 0x00, tag});
        return list;
    }
    static Reply word(std::uint16_t sw) {
        return {Response::success, {static_cast<std::uint8_t>(sw >> 8U), static_cast<std::uint8_t>(sw)}};
    }
    Reply enter(std::uint8_t tag, const Bytes& sent) {
        Deed deed;
        {
            std::unique_lock lock(mutex_);
            last_ = sent;
            if (deeds_.empty()) return word(0x6400);  // nobody is there
            deed = deeds_.front();
            deeds_.pop_front();
            waiting_ = true;
            if (deed.waits) wake_.wait(lock, [this] { return go_on_; });
            waiting_ = false;
        }
        if (deed.pulls_the_card) {
            reader_.pull();
            return {Response::communication_error, {}};
        }
        if (deed.instead != 0) return word(deed.instead);
        return tag == FEATURE_VERIFY_PIN_DIRECT ? verify(sent, deed.typed) : modify(sent, deed.typed);
    }
    Reply verify(const Bytes& sent, const std::vector<std::string>& typed) {
        const auto head = last_verify();
        const auto apdu = command(sent, sizeof(PIN_VERIFY_STRUCTURE), head.ulDataLength);
        if (!apdu || head.bmFormatString != 0x82 || (head.bmPINBlockString & 0x0FU) != apdu->size() - 5)
            return word(0x6B80);
        return put_in(*apdu, {{0, typed.at(0)}}, head.wPINMaxExtraDigit);
    }
    Reply modify(const Bytes& sent, const std::vector<std::string>& typed) {
        const auto head = last_modify();
        const auto apdu = command(sent, sizeof(PIN_MODIFY_STRUCTURE), head.ulDataLength);
        if (!apdu || head.bmFormatString != 0x82 || head.bConfirmPIN != 0x03) return word(0x6B80);
        if (typed.at(1) != typed.at(2)) return word(0x6402);
        return put_in(*apdu, {{head.bInsertionOffsetOld, typed[0]}, {head.bInsertionOffsetNew, typed[1]}},
                      head.wPINMaxExtraDigit);
    }
    static std::optional<Bytes> command(const Bytes& sent, std::size_t head, std::uint32_t length) {
        if (sent.size() != head + length || length < 5 || sent[head + 4] != length - 5) return std::nullopt;
        return Bytes(sent.begin() + static_cast<std::ptrdiff_t>(head), sent.end());
    }
    Reply put_in(Bytes apdu, const std::vector<std::pair<std::size_t, std::string>>& fields, std::uint16_t digits) {
        for (const auto& [offset, text] : fields) {
            if (text.size() < digits >> 8U || text.size() > (digits & 0xFFU)) return word(0x6403);
            std::copy(text.begin(), text.end(), apdu.begin() + static_cast<std::ptrdiff_t>(5 + offset));
        }
        const auto answer = reader_.to_card(apdu);
        return {answer.empty() ? Response::communication_error : Response::success, answer};
    }

    Reader& reader_;
    std::vector<std::uint8_t> features_;
    mutable std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Deed> deeds_;
    std::vector<int> used_;
    Bytes last_;
    bool waiting_ = false;
    bool go_on_ = false;
};

}  // namespace jcic::test
