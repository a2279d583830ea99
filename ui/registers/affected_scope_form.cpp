#include "ui/registers/affected_scope_form.h"

#include <QGridLayout>

#include "app/base/numbers.h"
#include "ui/look/choice_box.h"
#include "ui/look/field_label.h"
#include "ui/look/text.h"

namespace jcic::ui {

AffectedScopeForm::AffectedScopeForm(UtcTime now, QWidget* parent)
    : QWidget(parent),
      now_(now),
      from_(new QLineEdit(this)),
      to_(new QLineEdit(this)),
      person_(new QLineEdit(this)),
      item_(new ChoiceBox(this)),
      kind_(new ChoiceBox(this)),
      value_(new QLineEdit(this)),
      copy_(new QLineEdit(this)),
      list_(new QPushButton(tr("列出(&L)"), this)) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](int at, const QString& marked, QWidget* field, const char* name) {
        field->setObjectName(QLatin1String(name));
        grid->addWidget(field_label(marked, field, this), 0, at);
        grid->addWidget(field, 1, at);
    };
    fill_choices();
    add(0, tr("起日(&F)"), from_, "affectedFrom");
    add(1, tr("迄日(&T)"), to_, "affectedTo");
    add(2, tr("人員代碼(&P)"), person_, "affectedPerson");
    add(3, tr("項目(&D)"), item_, "affectedItem");
    add(4, tr("另外指明(&K)"), kind_, "affectedKind");
    add(5, tr("其內容(&V)"), value_, "affectedValue");
    add(6, tr("第幾份(&N)"), copy_, "affectedCopy");
    list_->setObjectName(QStringLiteral("listAffected"));
    list_->setProperty("kind", QStringLiteral("primary"));
    list_->setAutoDefault(false);
    grid->addWidget(list_, 1, 7);
    for (auto* line : {from_, to_, person_, value_, copy_}) {
        connect(line, &QLineEdit::textChanged, this, &AffectedScopeForm::edited);
        connect(line, &QLineEdit::returnPressed, list_, &QPushButton::click);
    }
    for (auto* choice : {item_, kind_})
        connect(choice, &QComboBox::currentIndexChanged, this, &AffectedScopeForm::edited);
    connect(list_, &QPushButton::clicked, this, &AffectedScopeForm::wanted);
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
    name(tr("當事人證號"), Named::subject);
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
        const auto number = whole_number<int>(copy, 1);
        if (!number) return fail(FaultCode::input_form, "incidents", {{"field", "copy"}, {"reason", "one-record"}});
        out.copy = *number;
    }
    JCIC_CHECK(desk::papers::check(out));
    return out;
}

}  // namespace jcic::ui
