#pragma once
// One test over the cards of both profiles that ship: what there is to do with a card, and a rig for either.

#include <functional>
#include <memory>
#include <vector>

#include "support/card_rig.h"
#include "support/piv_rig.h"

namespace jcic::test {

/// A Card over one card in process, of either kind.
class AnyRig {
public:
    virtual ~AnyRig() = default;
    virtual card::Card& card() = 0;
    virtual TroubledLink& link() = 0;
    [[nodiscard]] virtual const Secret& pin() const = 0;
    [[nodiscard]] virtual Secret wrong_pin() const = 0;
    [[nodiscard]] virtual const Secret& puk() const = 0;
    /// As the card itself counts; three when none is spent.
    [[nodiscard]] virtual int tries() const = 0;
    virtual void put_back() = 0;
};

class PracticeCardRig final : public AnyRig {
public:
    card::Card& card() override { return rig_.card; }
    TroubledLink& link() override { return *rig_.link; }
    [[nodiscard]] const Secret& pin() const override { return rig_.practice.letter.pin; }
    [[nodiscard]] Secret wrong_pin() const override { return rig_.practice.wrong_pin(); }
    [[nodiscard]] const Secret& puk() const override { return rig_.practice.letter.puk; }
    [[nodiscard]] int tries() const override { return rig_.practice.tries(); }
    void put_back() override { rig_.link->inner->insert(rig_.practice.fresh()); }

private:
    CardRig rig_;
};

/// With an RSA key, whose signature is a chain of two commands.
class PivCardRig final : public AnyRig {
public:
    PivCardRig() : rig_(content()) {}
    card::Card& card() override { return rig_.card; }
    TroubledLink& link() override { return *rig_.link; }
    [[nodiscard]] const Secret& pin() const override { return rig_.pin; }
    [[nodiscard]] Secret wrong_pin() const override { return rig_.wrong_pin.clone(); }
    [[nodiscard]] const Secret& puk() const override { return rig_.puk; }
    [[nodiscard]] int tries() const override { return rig_.chip->content.pin.tries; }
    void put_back() override { rig_.link->inner->insert(rig_.chip); }

private:
    static PivContent content() {
        static const auto key = rsa_key();  // takes a while to find
        PivContent made;
        made.key = key;
        made.compressed = true;
        return made;
    }
    PivRig rig_;
};

struct CardKind {
    const char* name;
    std::function<std::unique_ptr<AnyRig>()> rig;
};

inline const std::vector<CardKind>& card_kinds() {
    static const std::vector<CardKind> all{{"jcic-practice", [] { return std::make_unique<PracticeCardRig>(); }},
                                           {"piv", [] { return std::make_unique<PivCardRig>(); }}};
    return all;
}

inline Secret other_pin() {
    return digits("97531024");
}

struct CardOperation {
    const char* name;
    std::function<Result<void>(AnyRig&)> prepare;
    std::function<Result<void>(AnyRig&)> run;
    bool wrong = false;  ///< a wrong PIN is given: run fails, and each VERIFY that the card sees costs a try
};

inline const std::vector<CardOperation>& card_operations() {
    static const auto nothing = [](AnyRig&) -> Result<void> { return {}; };
    static const auto open = [](AnyRig& rig) -> Result<void> {
        JCIC_CHECK(rig.card().open());
        return {};
    };
    static const auto verify = [](AnyRig& rig) { return rig.card().verify_pin(rig.pin()); };
    static const auto sign_in = [](AnyRig& rig) -> Result<void> {
        JCIC_CHECK(open(rig));
        return verify(rig);
    };
    static const std::vector<CardOperation> all{
        {"read certificate", nothing, open},
        {"sign in", nothing, sign_in},
        {"tries", open,
         [](AnyRig& rig) -> Result<void> {
             JCIC_CHECK(rig.card().tries_left());
             return {};
         }},
        {"verify", open, verify},
        {"verify once more", sign_in, verify},
        {"verify a wrong PIN", open, [](AnyRig& rig) { return rig.card().verify_pin(rig.wrong_pin()); }, true},
        {"sign", sign_in,
         [](AnyRig& rig) -> Result<void> {
             JCIC_CHECK(rig.card().sign(view("request")));
             return {};
         }},
        {"change PIN", open, [](AnyRig& rig) { return rig.card().change_pin(rig.pin(), other_pin()); }},
        {"unblock", open, [](AnyRig& rig) { return rig.card().unblock(rig.puk(), other_pin()); }},
    };
    return all;
}

}  // namespace jcic::test
