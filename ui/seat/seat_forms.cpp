#include "ui/seat/seat_forms.h"

#include <QVBoxLayout>
#include <algorithm>

#include "app/desk/commands/seat.h"
#include "app/domain/password_policy.h"
#include "app/words/words.h"
#include "ui/look/form_parts.h"
#include "ui/look/text.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
bool NewPasswordState::show_state(MarkLabel& state, const SecretField& wanted, const SecretField& again) {
    const auto strong = wanted.held_to(&domain::strong_enough);
    const bool same = wanted.same_as(again);
    if (wanted.empty())
        state.show_state(Mark::plain, {});
    else if (!strong)
        state.show_state(Mark::not_yet, words::words_for(strong.error()).cause);
    else if (again.empty())
        state.show_state(Mark::good, tr("新密碼符合規定，請再次輸入"));
    else if (!same)
        // Shorter, it may still become the same.
        state.show_state(again.length() < wanted.length() ? Mark::not_yet : Mark::barred, tr("兩次輸入之新密碼不一致"));
    else
        state.show_state(Mark::good, tr("兩次輸入之新密碼一致"));
    return strong.has_value() && same;
}

NewPasswordPage::NewPasswordPage(const QString& name, QWidget* parent)
    : QWidget(parent),
      lead_(new QLabel(this)),
      password_(new SecretField(this)),
      again_(new SecretField(this)),
      state_(new MarkLabel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    lead_->setWordWrap(true);
    column->addWidget(lead_);
    const auto add = [&](SecretField* field, const QString& title, const QString& marked, const QString& called) {
        field->setObjectName(called);
        field->setAccessibleName(title);
        column->addWidget(field_label(marked, field, this));
        column->addWidget(field);
        connect(field, &SecretField::edited, this, &NewPasswordPage::edited);
    };
    add(password_, tr("自訂密碼"), tr("自訂密碼(&P)"), name + QStringLiteral("Password"));
    auto* rule = new QLabel(tr("至少 8 個字元，混合數字、大小寫英文與特殊符號。"), this);
    rule->setProperty("kind", QStringLiteral("small"));
    rule->setWordWrap(true);
    column->addWidget(rule);
    add(again_, tr("再次輸入"), tr("再次輸入(&A)"), name + QStringLiteral("Again"));
    state_->setObjectName(name + QStringLiteral("State"));
    state_->setWordWrap(true);
    state_->hide();
    column->addWidget(state_);
    column->addStretch();
    connect(password_, &SecretField::entered, again_, qOverload<>(&QWidget::setFocus));
    connect(again_, &SecretField::entered, this, &NewPasswordPage::entered);
}

void NewPasswordPage::show_person(const QString& who) {
    lead_->setText(
        tr("請 %1 本人自訂本程式登入密碼；其他人員請迴避。密碼僅本人知悉，遺忘時僅得以復原金鑰辦理復原。").arg(who));
}

std::optional<Secret> NewPasswordPage::take_password(const Secret* other) {
    auto typed = password_->take();
    const auto again = again_->take();
    std::optional<Fault> wrong;
    const auto differs = [](const char* reason) {
        return Fault{FaultCode::input_form, "setup", {{"field", "password"}, {"reason", reason}}};
    };
    if (!typed.equals(again)) wrong = differs("differs");
    if (const auto strong = domain::strong_enough(typed); !wrong && !strong) wrong = strong.error();
    if (!wrong && other != nullptr && typed.equals(*other)) wrong = differs("same");
    if (!wrong) {
        state_->hide();
        return typed;
    }
    show_fault(*wrong);
    return std::nullopt;
}

void NewPasswordPage::clear() {
    password_->clear();
    again_->clear();
    state_->hide();
}

void NewPasswordPage::show_fault(const Fault& fault) {
    const auto words = words::words_for(fault);
    state_->show_state(Mark::barred, tr("%1：%2").arg(words.title, words.cause));
    state_->show();
    password_->setFocus();
}

namespace {

constexpr auto seat_words = "jcic::ui::SeatForms";

bool is_bound(const desk::Snapshot& snapshot) {
    return snapshot.seat && std::ranges::any_of(snapshot.people, [&](const desk::PersonView& one) {
               return one.by_card && one.code == snapshot.seat->person.code;
           });
}

}  // namespace

FormDialog* SeatForms::hand_over_card(Commands& commands, const domain::registers::StepRequest& wanted,
                                      const desk::StepText& page, const std::string& steps_in, QWidget* parent) {
    auto& form = *new FormDialog("HandOverDialog", seat_words, {}, commands, parent);
    form.setWindowTitle(told(wanted.step->title));
    form.page("page")->show_page(q(page.text));
    form.digest("digest")->setText(tr("雙方簽署內容 %1").arg(q(page.digest_text)));
    auto* password = form.secret("password", QT_TR_NOOP("保管人員的密碼(&P)"));
    form.label_of(*password).setText(tr("保管人員%1的密碼(&P)").arg(q(steps_in)));
    password->setAccessibleName(tr("保管人員%1的密碼").arg(q(steps_in)));
    return form.act("sign", QT_TR_NOOP("簽署(&S)"), [=, &form] { form.send(command::Take{wanted, page}); });
}

FormDialog* SeatForms::unlock_together(Commands& commands, QWidget* parent,
                                       std::function<void(const QString& one, const QString& other)> unlocked) {
    auto& form = *new FormDialog("UnlockTogetherDialog", seat_words, {460, 460}, commands, parent);
    form.title(QT_TR_NOOP("二人共同解除帳號鎖定"));
    form.say(
        QT_TR_NOOP("單位主管與帳號管理人員帳號均鎖定時始使用：其中一人與另一人（或核准主管）各自輸入密碼，"
                   "均正確始解除二個帳號之鎖定（R-PW-4）。輸入錯誤者，至少一小時後始得再試。"));
    const auto one = form.person("firstPerson", QT_TR_NOOP("第一位人員(&1)"));
    form.secret("firstPassword", QT_TR_NOOP("第一位人員之密碼(&P)"), one.box);
    const auto other = form.person("secondPerson", QT_TR_NOOP("第二位人員(&2)"));
    form.secret("secondPassword", QT_TR_NOOP("第二位人員密碼(&A)"), other.box);
    for (auto* box : {one.box, other.box}) box->setCurrentIndex(-1);  // nobody's by chance
    form.unless([=] {
        const bool same = one.box->currentIndex() >= 0 && one.box->currentIndex() == other.box->currentIndex();
        return same ? tr("應為不同人員") : QString();
    });
    return form.act("unlock", QT_TR_NOOP("解除鎖定(&L)"), [=, &form] {
        // The two that it was asked for: somebody may have chosen another by the answer.
        form.send(command::UnlockTogether{one.chosen(), other.chosen()},
                  [unlocked, first = one.box->currentText(), second = other.box->currentText()] {
                      if (unlocked) unlocked(first, second);
                  });
    });
}

FormDialog* SeatForms::use_recovery(Commands& commands, QWidget* parent,
                                    std::function<void(const QString& who)> recovered) {
    auto& form = *new FormDialog("UseRecoveryDialog", seat_words, {760, 520}, commands, parent);
    form.title(QT_TR_NOOP("以復原金鑰復原"));
    form.say(
        QT_TR_NOOP("密碼遺忘，或隨舊機器遺失：復原金鑰第一段及第二段由保管人各自輸入。單位主管確認身分前，"
                   "無法簽署，亦無法變更密碼；確認後請自訂密碼。"));
    const auto person = form.person("recoveredPerson", QT_TR_NOOP("待復原人員(&U)"));
    form.secret("firstHalf", QT_TR_NOOP("第一段(&1)"));
    form.secret("secondHalf", QT_TR_NOOP("第二段(&2)"));
    auto* next = form.add(new NewPasswordPage(QStringLiteral("recovered"), &form));
    QObject::connect(next, &NewPasswordPage::edited, &form, &FormDialog::allow);
    form.unless_given([next] { return next->filled() ? QString() : tr("新密碼尚未輸入二次"); });
    auto* as_head = form.tick("recoveredAsHead", QT_TR_NOOP("單位主管亡故或不在任：確認後由該員接任單位主管(&H)"));
    form.on_fault([next] { next->clear(); });
    return form.act("recover", QT_TR_NOOP("復原(&R)"), [=, &form] {
        auto password = next->take_password();
        if (!password) return form.allow();
        form.send(
            command::UseRecovery{person.chosen(), as_head->isChecked()},
            [recovered, who = person.box->currentText()] {
                if (recovered) recovered(who);
            },
            desk::together(*std::move(password)));
    });
}

FormDialog* SeatForms::change_account_password(Commands& commands, QWidget* parent) {
    const bool apart = commands.snapshot()->host.account_apart;
    auto& form = *new FormDialog("AccountPasswordDialog", seat_words, {460, 420}, commands, parent);
    form.title(QT_TR_NOOP("變更聯徵帳號的密碼"));
    form.say(apart ? QT_TR_NOOP("聯徵中心帳號密碼（第一道密碼）由聯徵中心核發予本人；人員異動或疑似外洩時應予變"
                                "更（R-DU-5、R-PW-6），且不得與本程式密碼相同。變更將記入日誌。")
                   : QT_TR_NOOP("聯徵中心帳號密碼（第一道密碼）由本程式密碼衍生。聯徵中心核發新密碼時，於此變更"
                                "為衍生密碼。變更將記入日誌。"));
    auto* present = form.secret("present", QT_TR_NOOP("聯徵中心帳號目前密碼(&P)"));
    auto* wanted = form.secret("wanted", apart ? QT_TR_NOOP("新密碼(&N)") : QT_TR_NOOP("本程式的密碼(&N)"));
    SecretField* again = nullptr;
    if (apart) {
        form.name_field(*wanted, QT_TR_NOOP("聯徵帳號的新密碼"));
        form.say(QT_TR_NOOP("至少 8 個字元，混合數字、大小寫英文與特殊符號。"), "", "small");
        again = form.repeated_secret("again", QT_TR_NOOP("再次輸入(&A)"));
        form.name_field(*again, QT_TR_NOOP("再次輸入聯徵中心帳號新密碼"));
    }
    auto* note = form.mark("note");
    note->setMinimumHeight(2 * form.fontMetrics().lineSpacing());  // all that it may lack: nothing moves
    form.unless_given([=, &form] {
        if (form.busy() || !apart) return QString();
        const bool good = NewPasswordState::show_state(*note, *wanted, *again);
        if (good && !wanted->same_as(*present)) return QString();
        if (good) note->show_state(Mark::barred, tr("新密碼與目前密碼相同"));
        return note->text();
    });
    form.on_fault([note] { note->show_state(Mark::plain, {}); });
    return form.act("change", QT_TR_NOOP("變更(&S)"), [=, &form] {
        form.send(command::ChangeAccountPassword{});
        note->show_state(Mark::not_yet, tr("變更中…"));
    });
}

bool SeatForms::has_own_card(const desk::Snapshot& snapshot) {
    return snapshot.seat && (snapshot.card_required || is_bound(snapshot));
}

FormDialog* SeatForms::own_card(Commands& commands, QWidget* parent) {
    auto& form = *new FormDialog("OwnCardDialog", seat_words, {480, 320}, commands, parent);
    form.title(QT_TR_NOOP("本人登入用卡片"));
    form.say(
        QT_TR_NOOP("換卡時，將新卡插入讀卡機後綁定，並輸入新卡之 PIN；原卡即不得登入。卡片遺失或損壞而無法登入"
                   "者，於登入畫面以復原金鑰復原帳號，再綁定新卡。綁定及解除均記入日誌。"));
    auto* state = form.mark("binding");
    auto* password = form.secret("password", QT_TR_NOOP("本程式密碼(&P)"));
    const auto show_binding = [=, &commands] {
        const bool bound = is_bound(*commands.snapshot());
        state->show_state(bound ? Mark::good : Mark::not_yet,
                          bound ? tr("本人帳號已綁定卡片。") : tr("本人帳號未綁定卡片。"));
    };
    const auto watch = QObject::connect(&commands, &Commands::changed, &form, show_binding);
    const auto done = [=](const QString& what) {
        return [=] {
            QObject::disconnect(watch);  // the next snapshot says less
            state->show_state(Mark::good, what);
        };
    };
    show_binding();
    form.stay_open();
    form.beside(
        "release", QT_TR_NOOP("解除綁定(&R)"),
        [=, &form] { form.send(command::ReleaseCard{}, done(tr("已解除綁定；下次登入僅須密碼。"))); },
        [=, &commands] {
            const auto snapshot = commands.snapshot();
            if (snapshot->card_required) return tr("本機規定以密碼及本人卡片登入，不得解除綁定");
            if (!is_bound(*snapshot)) return tr("本人帳號未綁定卡片");
            return still_lacking({{!password->empty(), password}});
        });
    return form.act("bind", QT_TR_NOOP("綁定讀卡機內之卡片(&B)"),
                    [=, &form] { form.send(command::BindCard{}, done(tr("卡片已綁定；下次登入請使用本卡。"))); });
}

}  // namespace jcic::ui
