#include "ui/registers/inspection_dialog.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "app/words/counted.h"
#include "app/words/words.h"
#include "ui/commands/save_dialog.h"
#include "ui/look/field_label.h"
#include "ui/look/progress.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"

namespace jcic::ui {

InspectionDialog::InspectionDialog(Commands& commands, QWidget* parent)
    : ActingDialog(parent),
      commands_(commands),
      kind_(new ChoiceBox(this)),
      from_(new QLineEdit(this)),
      to_(new QLineEdit(this)),
      officer_(new QLineEdit(this)),
      item_(new ChoiceBox(this)),
      state_(new ChoiceBox(this)),
      progress_(new QProgressBar(this)),
      stop_(new QPushButton(tr("停止(&T)"), this)),
      save_(new QPushButton(tr("另存…(&S)"), this)),
      close_(new QPushButton(tr("關閉(&C)"), this)),
      fault_(new FaultPanel(this)) {
    setObjectName(QStringLiteral("InspectionDialog"));
    setWindowTitle(tr("檢查人員要的清單"));
    setAttribute(Qt::WA_DeleteOnClose);
    open_at_size(*this, {540, 440});
    build();
    connect(kind_, &QComboBox::currentIndexChanged, this, &InspectionDialog::allow);
    connect(stop_, &QPushButton::clicked, this, [this] { working_.request_stop(); });
    connect(save_, &QPushButton::clicked, this, &InspectionDialog::ask);
    connect(close_, &QPushButton::clicked, this, &QDialog::reject);
    allow();
}

void InspectionDialog::build() {
    kind_->setObjectName(QStringLiteral("listKind"));
    kind_->addItems({tr("查詢"), tr("授權書")});
    from_->setObjectName(QStringLiteral("listFrom"));
    to_->setObjectName(QStringLiteral("listTo"));
    officer_->setObjectName(QStringLiteral("listOfficer"));
    item_->setObjectName(QStringLiteral("listItem"));
    state_->setObjectName(QStringLiteral("listState"));
    const auto today = domain::roc_date_at(commands_.snapshot()->now);
    from_->setText(q(desk::papers::half_of(today).from.dashed()));
    to_->setText(q(today.dashed()));
    item_->addItem(tr("全部"));
    for (const auto item : domain::all_items) item_->addItem(q(domain::code_of(item)), q(domain::code_of(item)));
    state_->addItem(tr("全部"));
    for (const auto name : desk::papers::item_states())
        state_->addItem(words::word_for(desk::papers::parse_item_state(name).value()), q(name));
    auto* form = new QFormLayout;
    form->addRow(field_label(tr("清單(&L)"), kind_, this), kind_);
    form->addRow(field_label(tr("起日(&F)"), from_, this), from_);
    form->addRow(field_label(tr("迄日(&U)"), to_, this), to_);
    form->addRow(field_label(tr("使用者代碼，空白為全部(&O)"), officer_, this), officer_);
    form->addRow(field_label(tr("項目(&M)"), item_, this), item_);
    form->addRow(field_label(tr("狀態(&A)"), state_, this), state_);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    auto* note = new QLabel(tr("每一欄都在清單上，含完整的身分證字號；檔案以密碼加密，匯出本身記入日誌。"), this);
    note->setProperty("kind", QStringLiteral("soft"));
    note->setWordWrap(true);
    column->addWidget(note);
    progress_->setObjectName(QStringLiteral("listProgress"));
    progress_->setAccessibleName(tr("清單的進度"));
    column->addWidget(progress_);
    column->addWidget(fault_);
    fault_->clear();
    column->addStretch(1);
    stop_->setObjectName(QStringLiteral("stopList"));
    save_->setObjectName(QStringLiteral("saveList"));
    save_->setProperty("kind", QStringLiteral("primary"));
    close_->setObjectName(QStringLiteral("close"));
    stop_->setAutoDefault(false);
    close_->setAutoDefault(false);
    save_->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(stop_);
    buttons->addStretch();
    buttons->addWidget(save_);
    buttons->addWidget(close_);
    column->addLayout(buttons);
}

/// Who, which item and how it stands are asked of queries alone.
void InspectionDialog::allow() {
    for (auto* one : std::initializer_list<QWidget*>{officer_, item_, state_}) one->setEnabled(!busy_ && of_queries());
    for (auto* one : std::initializer_list<QWidget*>{kind_, from_, to_, save_, close_}) one->setEnabled(!busy_);
    stop_->setVisible(busy_);
    progress_->setVisible(busy_);
}

Result<desk::papers::ListWanted> InspectionDialog::wanted() const {
    JCIC_TRY(const auto from, domain::RocDate::parse(from_typed(from_->text())));
    JCIC_TRY(const auto to, domain::RocDate::parse(from_typed(to_->text())));
    JCIC_TRY(const auto span, desk::papers::span_between(from, to));
    desk::papers::ListWanted out{span};
    if (!of_queries()) return out;
    out.officer = from_typed(officer_->text().trimmed());
    if (item_->currentIndex() > 0) {
        JCIC_TRY(out.item, domain::parse_item(item_->currentData().toString().toStdString()));
    }
    if (state_->currentIndex() > 0) {
        JCIC_TRY(out.state, desk::papers::parse_item_state(state_->currentData().toString().toStdString()));
    }
    return out;
}

void InspectionDialog::ask() {
    fault_->clear();
    const auto asked = wanted();
    if (!asked) return fault_->show_fault(asked.error());
    auto* dialog = new SaveDialog(random_, this);
    dialog->save_as(tr("CSV 與 Excel，加密壓縮 (*.zip);;加密 PDF (*.pdf)"), QStringLiteral("zip"));
    connect(dialog, &SaveDialog::chosen, this,
            [this, dialog, wanted = *asked] { save(wanted, dialog->file(), dialog->take_password()); });
    dialog->open();
}

void InspectionDialog::save(const desk::papers::ListWanted& wanted, const std::filesystem::path& file,
                            Secret password) {
    busy_ = true;
    show_progress(*progress_, 0, 0);
    allow();
    const auto told = [this](const command::QueriesRead& now) { show_progress(*progress_, now.done, now.total); };
    const auto then = [this](const Result<std::size_t>& saved) {
        busy_ = false;
        allow();
        if (!saved) return fault_->show_fault(saved.error());
        Q_EMIT said(tr("已存 %Ln 筆，以密碼加密。", nullptr, words::counted(*saved)));
        accept();
    };
    auto typed = together(std::move(password));
    working_ = of_queries() ? commands_.send(this, command::SaveQueryList{wanted, file}, told, then, std::move(typed))
                            : commands_.send(this, command::SaveAuthorisationList{wanted.span, file}, told, then,
                                             std::move(typed));
}

}  // namespace jcic::ui
