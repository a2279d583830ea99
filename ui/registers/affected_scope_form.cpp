#include "ui/registers/affected_scope_form.h"

#include <QGridLayout>

#include "app/base/numbers.h"
#include "app/domain/typed_number.h"
#include "ui/look/choice_box.h"
#include "ui/look/form_parts.h"
#include "ui/look/text.h"

namespace jcic::ui {

AffectedScopeForm::AffectedScopeForm(UtcTime now, QWidget* parent) : QWidget(parent), now_(now) {
    auto& parts = *new FormParts(*this);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    from_ = parts.add_field<QLineEdit>(*grid, 0, "affectedFrom", QT_TR_NOOP("起日(&F)"));
    to_ = parts.add_field<QLineEdit>(*grid, 1, "affectedTo", QT_TR_NOOP("迄日(&T)"));
    person_ = parts.add_field<QLineEdit>(*grid, 2, "affectedPerson", QT_TR_NOOP("使用者代碼(&P)"));
    item_ = parts.add_field<ChoiceBox>(*grid, 3, "affectedItem", QT_TR_NOOP("項目(&D)"));
    kind_ = parts.add_field<ChoiceBox>(*grid, 4, "affectedKind", QT_TR_NOOP("另行指明(&K)"));
    value_ = parts.add_field<QLineEdit>(*grid, 5, "affectedValue", QT_TR_NOOP("指明內容(&V)"));
    copy_ = parts.add_field<QLineEdit>(*grid, 6, "affectedCopy", QT_TR_NOOP("份號(&N)"));
    fill_choices();
    list_ = parts.make_button("listAffected", QT_TR_NOOP("列出(&L)"), [this] { Q_EMIT wanted(); });
    list_->setProperty("kind", QStringLiteral("primary"));
    grid->addWidget(list_, 1, 7);
    for (auto* line : {from_, to_, person_, value_, copy_})
        connect(line, &QLineEdit::textChanged, this, &AffectedScopeForm::edited);
    for (auto* choice : {item_, kind_})
        connect(choice, &QComboBox::currentIndexChanged, this, &AffectedScopeForm::edited);
}

void AffectedScopeForm::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    list_->setDefault(true);
}

void AffectedScopeForm::fill_choices() {
    item_->addItem(tr("全部"), QString());
    for (const auto item : domain::all_items) item_->addItem(q(domain::code_of(item)), q(domain::code_of(item)));
    const auto name = [this](const QString& text, Named what) { kind_->addItem(text, static_cast<int>(what)); };
    name(tr("不限"), Named::none);
    name(tr("案號"), Named::case_number);
    name(tr("查詢編號"), Named::query);
    name(tr("晶片卡卡號"), Named::card);
    name(tr("工作站"), Named::workstation);
    name(tr("當事人身分證字號"), Named::subject);
}

Result<desk::papers::AffectedScope> AffectedScopeForm::scope() const {
    desk::papers::AffectedScope out;
    const auto typed = [](const QLineEdit* line) { return from_typed(line->text()); };
    if (!typed(from_).empty() || !typed(to_).empty()) {
        JCIC_TRY(const auto from, domain::RocDate::parse(typed(from_)));
        out.span = {from, domain::roc_date_at(now_)};
        if (!typed(to_).empty()) {
            JCIC_TRY(out.span->to, domain::RocDate::parse(typed(to_)));
        }
    }
    out.person = typed(person_);
    if (const auto item = domain::parse_item(item_->currentData().toString().toStdString())) out.items = {*item};
    const auto value = typed(value_);
    switch (static_cast<Named>(kind_->currentData().toInt())) {
        case Named::none:
            break;
        case Named::case_number:
            out.case_number = value;
            break;
        case Named::query:
            out.query = value;
            break;
        case Named::card:
            out.card = value;
            break;
        case Named::workstation:
            out.workstation = value;
            break;
        case Named::subject: {
            JCIC_TRY(out.subject, domain::PersonalId::parse(value));
            break;
        }
    }
    if (const auto copy = typed(copy_); !copy.empty()) {
        const auto number = whole_number<int>(domain::plain_form(copy), 1);
        if (!number) return fail(FaultCode::input_form, "incidents", {{"field", "copy"}, {"reason", "one-record"}});
        out.copy = *number;
    }
    JCIC_CHECK(desk::papers::check(out));
    return out;
}

}  // namespace jcic::ui
