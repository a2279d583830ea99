#include "ui/query/typing_keeper.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

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

void offer_draft(QWidget* parent, Commands& commands, Then<inquiry::Form> then) {
    auto* question =
        new QMessageBox(QMessageBox::Question, QCoreApplication::translate("jcic::ui::MainWindow", "未送出的查詢"),
                        QCoreApplication::translate("jcic::ui::MainWindow",
                                                    "前次離座時有一筆未完成之查詢，已加密保存。是否取回繼續填寫？"),
                        QMessageBox::NoButton, parent);
    question->setObjectName(QStringLiteral("draftQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    auto* take =
        question->addButton(QCoreApplication::translate("jcic::ui::MainWindow", "取回(&T)"), QMessageBox::AcceptRole);
    question->addButton(QCoreApplication::translate("jcic::ui::MainWindow", "稍後處理(&N)"), QMessageBox::RejectRole);
    question->setDefaultButton(take);  // nothing is lost by either
    QObject::connect(take, &QPushButton::clicked, parent, [&commands, parent, then = std::move(then)] {
        commands.send(parent, command::TakeDraft{}, [then](Result<std::optional<inquiry::Form>> form) {
            if (!form) return then(tl::unexpected<Fault>(std::move(form).error()));
            if (*form) then(std::move(**form));
        });
    });
    question->open();
}

}  // namespace jcic::ui
