#include "ui/query/typing_keeper.h"

#include "app/desk/commands/seat.h"
#include "ui/look/elided_line.h"
#include "ui/look/text.h"

namespace jcic::ui {
namespace {
constexpr std::chrono::seconds quiet_for{5};
}

TypingKeeper::TypingKeeper(Commands& commands, ElidedLine& says, Typed typed)
    : commands_(commands), says_(says), typed_(std::move(typed)) {
    says_.setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    says_.setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    wait_.setSingleShot(true);
    wait_.setInterval(quiet_for);
    connect(&wait_, &QTimer::timeout, this, &TypingKeeper::keep);
}

void TypingKeeper::edited() {
    if (typed_())
        wait_.start();
    else
        let_go();
}

void TypingKeeper::keep() {
    wait_.stop();
    const auto form = typed_();
    if (!form) return let_go();
    there_ = true;
    commands_.send(this, command::KeepTyping{form}, [this, visit = visit_](Result<void> kept) {
        if (visit != visit_) return;
        // Where it cannot be kept nobody is held up: it stands on the screen, and signing out says so.
        if (kept) kept_at_ = commands_.snapshot()->now;
        retell();
    });
}

void TypingKeeper::let_go() {
    const bool kept = there_;
    cover();
    if (kept) commands_.send(this, command::KeepTyping{}, [](Result<void>) {});
}

void TypingKeeper::cover() {
    ++visit_;
    wait_.stop();
    kept_at_.reset();
    there_ = false;
    retell();
}

void TypingKeeper::retell() {
    says_.setText(kept_at_ ? tr("%1 已自動存草稿").arg(clock_time(*kept_at_)) : QString());
}

}  // namespace jcic::ui
