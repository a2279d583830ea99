#include "ui/registers/registers_page.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPointer>
#include <QVBoxLayout>
#include <utility>

#include "ui/lists/list_ways.h"
#include "ui/look/flow_layout.h"
#include "ui/look/row_delegate.h"
#include "ui/look/text.h"
#include "ui/registers/attachment_dialog.h"
#include "ui/registers/duties_dialog.h"
#include "ui/registers/open_step.h"
#include "ui/registers/sheet_button.h"
#include "ui/registers/step_buttons.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
namespace {
constexpr std::chrono::milliseconds typing_pause{200};
}

RegistersPage::RegistersPage(Commands& commands, QWidget* parent)
    : Page(commands, parent),
      names_(new RegisterNames(this)),
      title_(new QLabel(this)),
      lead_(new QLabel(this)),
      search_(new QLineEdit(this)),
      only_open_(new QCheckBox(this)),
      mine_(new QCheckBox(this)),
      table_(new QTableView(this)),
      duties_(new QPushButton(this)),
      sheet_(new SheetButton(commands, this)),
      begins_(new StepButtons("begin", "primary", this)),
      ways_(new RegisterWays(
          commands, [this] { return model_.of_chosen(filter(), table_->selectionModel()->selectedRows()); }, this)),
      detail_(new RowDetail(this)) {
    setObjectName(QStringLiteral("RegistersPage"));
    build();
    name_everything();
    typing_.setSingleShot(true);
    typing_.setInterval(typing_pause);
    connect(&typing_, &QTimer::timeout, this, &RegistersPage::load_rows);
    connect(search_, &QLineEdit::textChanged, &typing_, qOverload<>(&QTimer::start));
    connect(only_open_, &QCheckBox::toggled, this, &RegistersPage::load_rows);
    connect(names_, &RegisterNames::currentRowChanged, this, &RegistersPage::choose_book);
    connect(duties_, &QPushButton::clicked, this, &RegistersPage::show_duties);
    connect(sheet_, &QPushButton::clicked, this, [this] { sheet_->open(book_, row_); });
    connect(sheet_, &SheetButton::changed, this, &RegistersPage::load_rows);
    connect(sheet_, &SheetButton::failed, this, &RegistersPage::failed);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RegistersPage::load_row);
    connect(ways_, &RegisterWays::taken, this, &RegistersPage::load_rows);
    connect(ways_, &RegisterWays::wants_row, this, [this](const std::string& row) { open(book_->name, row); });
    connect(ways_, &RegisterWays::said, lead_, &QLabel::setText);
    connect(ways_, &RegisterWays::failed, this, &RegistersPage::failed);
}

void RegistersPage::build() {
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(24, 24, 24, 24);
    across->setSpacing(16);
    auto* books = new QVBoxLayout;
    books->addWidget(names_, 1);
    duties_->setObjectName(QStringLiteral("showDuties"));
    books->addWidget(duties_);
    across->addLayout(books);
    auto* column = new QVBoxLayout;
    column->setSpacing(10);
    title_->setProperty("kind", QStringLiteral("title"));
    title_->setObjectName(QStringLiteral("registerTitle"));
    lead_->setProperty("kind", QStringLiteral("soft"));
    for (auto* label : {title_, lead_}) label->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->addWidget(title_, 1);
    head->addWidget(lead_);
    column->addLayout(head);
    column->addWidget(ways_);
    auto* tools = new QHBoxLayout;
    search_->setObjectName(QStringLiteral("searchRegister"));
    search_->setClearButtonEnabled(true);
    only_open_->setObjectName(QStringLiteral("onlyOpen"));
    tools->addWidget(search_, 1);
    mine_->setObjectName(QStringLiteral("onlyMine"));
    auto* ticks = new FlowLayout(nullptr);
    tools->addLayout(ticks);
    tools->setAlignment(ticks, Qt::AlignVCenter);
    for (auto* tick : {only_open_, mine_}) ticks->addWidget(tick);
    column->addLayout(tools);
    table_->setObjectName(QStringLiteral("registerRows"));
    table_->setModel(&model_);
    table_->setItemDelegate(new RowDelegate(RegisterModel::number, RegisterModel::state, this));
    make_list(*table_);
    table_->setSelectionMode(QAbstractItemView::ExtendedSelection);  // to be saved or printed
    list_ = new ListWays(*table_, QStringLiteral("register"), ListWays::Widths::by_contents);
    list_->search_in(*search_, {only_open_, mine_});
    list_->mine_by(*mine_, [this](bool) { load_rows(); });
    list_->when_empty([this] {
        if (!told_) return QString();
        if (book_->is_made()) return tr("目前沒有可以列出的：這份清單由程式依日誌列出。");
        return begins_a_row_ ? tr("還沒有登記。用下面的按鈕登記第一筆。")
                             : tr("還沒有登記。這本登記簿由別的職務登記。");
    });
    table_->setMinimumWidth(280);  // on a small screen the columns beside it give way first
    column->addWidget(table_, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(begins_);
    buttons->addWidget(sheet_);
    buttons->addStretch();
    column->addLayout(buttons);
    across->addLayout(column, 1);
    across->addWidget(detail_);
    connect(detail_, &RowDetail::wants_attachment, this, [this](const domain::events::Field* field) {
        open_attachment(commands_, {book_, row_, std::string(field->name)}, this,
                        [this](const Fault& fault) { Q_EMIT failed(fault); });
    });
    connect(detail_, &RowDetail::wants_print, this, [this] { ways_->print_row(row_); });
    connect(detail_, &RowDetail::wants_save, this, [this] { ways_->save_row(row_); });
    connect(begins_, &StepButtons::chosen, this,
            [this](const domain::registers::Step* step) { take_step(*step, {}, {}); });
    connect(detail_, &RowDetail::wants_step, this,
            [this](const domain::registers::Step* step) { take_step(*step, row_, detail_->known()); });
}

void RegistersPage::name_everything() {
    names_->retell();
    duties_->setText(tr("期限一覽…(&D)"));
    sheet_->name(book_);
    search_->setPlaceholderText(tr("搜尋這本登記簿"));
    search_->setAccessibleName(tr("搜尋這本登記簿"));
    only_open_->setText(tr("只看未結(&O)"));
    mine_->setText(tr("只看我的(&V)"));
    mine_->setToolTip(tr("你辦理、會簽過的，或列著你的"));
    table_->setAccessibleName(tr("登記簿的各筆"));
    ways_->retell();
    if (book_ != nullptr) title_->setText(told(book_->title));
}

void RegistersPage::show_snapshot(const desk::Snapshot& snapshot) {
    ways_->show_day(domain::roc_date_at(snapshot.now));
    const bool moved = std::exchange(events_, snapshot.ledger.events) != snapshot.ledger.events;
    if (moved && isVisible() && book_ != nullptr) load_rows();
}

void RegistersPage::cover() {
    ++visit_;
    opens_sheet_ = false;
    sheet_->hide();
    only_open_->setChecked(false);
    names_->show_books({}, nullptr);
    book_ = nullptr;
    row_.clear();
    told_ = false;
    search_->setText({});  // clear() would leave it to Ctrl+Z
    for (auto* label : {title_, lead_}) label->clear();
    model_.clear();
    begins_->show_steps({});
    ways_->show_book(nullptr, {});
    detail_->clear();
}

void RegistersPage::arrive() {
    names_->empty() ? load_books() : load_rows();
    names_->setFocus();
}

void RegistersPage::open(std::string_view book, const std::string& row) {
    row_ = row;
    search_->clear();
    for (auto* box : {only_open_, mine_}) box->setChecked(false);
    const auto* wanted = domain::registers::find(book);
    opens_sheet_ = wanted == &domain::registers::weekly_sheets && !row.empty();
    if (names_->book() == wanted) return load_rows();
    book_ = wanted;  // for when the names come
    names_->choose(wanted);
}

void RegistersPage::load_books() {
    commands_.send(command::Registers{}, [this, visit = visit_](Result<std::vector<command::Book>> books) {
        if (visit != visit_) return;
        if (!books) return Q_EMIT failed(books.error());
        names_->show_books(*books, book_);
        choose_book();
    });
}

void RegistersPage::choose_book() {
    const auto* chosen = names_->book();
    if (chosen == nullptr) return;
    if (chosen != book_ && book_ != nullptr) row_.clear();
    told_ = told_ && chosen == book_;
    list_->look_again();
    book_ = chosen;
    title_->setText(told(book_->title));
    mine_->setVisible(domain::registers::has_own_rows(*book_));
    list_->rename(QStringLiteral("register-%1").arg(q(book_->name)));
    if (!row_.empty()) mine_->setChecked(false);  // the way here was to that row
    const QSignalBlocker quiet(search_);
    search_->clear();
    load_rows();
}

desk::RowFilter RegistersPage::filter() const {
    desk::RowFilter out{
        .text = from_typed(search_->text()), .only_open = only_open_->isChecked(), .mine = mine_->isChecked()};
    if (book_ != nullptr) out.states = states_saying(*book_, search_->text());
    return out;
}

void RegistersPage::load_rows() {
    if (book_ == nullptr) return;
    commands_.send(command::Rows{book_, filter()},
                   [this, visit = visit_, asked = book_](Result<desk::RegisterView> view) {
                       if (visit != visit_ || asked != book_) return;
                       if (!view) return not_shown(view.error());
                       show_rows(*view);
                   });
}

void RegistersPage::show_rows(const desk::RegisterView& view) {
    const auto wanted = row_;
    told_ = true;
    begins_a_row_ = !view.begins.empty();
    model_.show(view, domain::roc_date_at(commands_.snapshot()->now));
    lead_->setText(view.found > view.rows.size()
                       ? tr("%L1 筆，列出最新的 %L2 筆。").arg(view.found).arg(view.rows.size())
                       : tr("%L1 筆。").arg(view.found));
    begins_->show_steps(view.begins);
    ways_->show_book(book_, view.from_file);
    sheet_->name(book_);
    const bool any = model_.rowCount() > 0;
    int at = wanted.empty() && any ? 0 : -1;
    if (const auto there = model_.row_of(wanted)) at = *there;
    if (at >= 0)
        table_->selectRow(at);
    else if (any && !list_->narrowed())
        ask_row();  // older than the rows that are listed
    else {          // nothing is done with what the search hides
        row_.clear();
        opens_sheet_ = false;
        sheet_->hide();
        detail_->clear();
    }
}

void RegistersPage::load_row() {
    const auto* chosen = model_.row(table_->currentIndex());
    if (chosen == nullptr) return;
    row_ = chosen->id;
    ask_row();
}

void RegistersPage::ask_row() {
    sheet_->offer(true);
    commands_.send(command::Row{book_, row_}, [this, visit = visit_, asked = row_](Result<desk::RowView> row) {
        if (visit != visit_ || asked != row_) return;
        if (!row) return not_shown(row.error());
        detail_->show_row(*row);
        if (std::exchange(opens_sheet_, false)) sheet_->open(book_, row_);
    });
}

/// And no sheet opens by itself later, over something else.
void RegistersPage::not_shown(const Fault& why) {
    opens_sheet_ = false;
    Q_EMIT failed(why);
}

void RegistersPage::show_duties() {
    auto* dialog = new DutiesDialog(commands_, this);
    connect(dialog, &DutiesDialog::wants_row, this, &RegistersPage::open);
    dialog->open();
}

void RegistersPage::take_step(const domain::registers::Step& step, const std::string& row,
                              const domain::registers::Values& known) {
    const auto chosen = model_.of_chosen({}, table_->selectionModel()->selectedRows()).only;
    open_step(commands_, {book_, step, row, known, chosen}, this, [this](const std::string& taken) {
        row_ = taken;
        load_rows();
    });
}

void RegistersPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    name_everything();
    model_.retell();
    if (book_ != nullptr) load_rows();
}

}  // namespace jcic::ui
