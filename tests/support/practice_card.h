#pragma once
// A practice card made for one test, with the authority that vouches for it and the letter with its PIN and PUK.

#include <QTemporaryDir>
#include <memory>

#include "app/practice/card/card_issue.h"
#include "app/practice/card/card_soft.h"

namespace jcic::test {

class PracticeCard {
public:
    explicit PracticeCard(std::string_view number = "0129999-03")
        : authority(practice::make_ca("practice test", SystemClock().now()).value()),
          memory(std::make_shared<practice::CardFile>(folder_.filePath("card").toStdString())),
          letter(practice::issue_card(*memory, authority, number, *random, SystemClock().now()).value()),
          card(fresh()) {}

    /// The card read from its memory anew, as after a power cut.
    [[nodiscard]] std::shared_ptr<practice::SoftCard> fresh() const {
        return std::make_shared<practice::SoftCard>(practice::SoftCard::from(memory, random).value());
    }
    [[nodiscard]] int tries() const { return memory->load().value().pin.tries; }
    /// A PIN that is certainly not the card's.
    [[nodiscard]] Secret wrong_pin() const {
        auto digits = letter.pin.clone();
        auto bytes = digits.resize(digits.size());
        bytes[0] = bytes[0] == '9' ? '0' : static_cast<std::uint8_t>(bytes[0] + 1);
        return digits;
    }

private:
    QTemporaryDir folder_;

public:
    std::shared_ptr<Random> random = std::make_shared<SystemRandom>();
    practice::CertificateAuthority authority;
    std::shared_ptr<practice::CardFile> memory;
    practice::CardLetter letter;
    std::shared_ptr<practice::SoftCard> card;
};

inline Secret digits(std::string_view text) {
    return Secret::from(view(text));
}

}  // namespace jcic::test
