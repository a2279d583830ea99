#include "ui/registers/registers_page.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <QWidget>
#include <utility>

#include "app/domain/registers/labels.h"
#include "app/words/counted.h"
#include "ui/look/text.h"
#include "ui/pages/painted_pages.h"
#include "ui/registers/receiving.h"
#include "ui/registers/row_and_step.h"
#include "ui/registers/row_detail.h"
#include "ui/todo/duties_dialog.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
namespace {

/// The part of a page whose contents scroll by themselves: it takes the available height, so the page never scrolls.
class RoomyBody : public QWidget {
public:
    using QWidget::QWidget;
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
    [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }
    [[nodiscard]] QSize minimumSizeHint() const override { return {QWidget::minimumSizeHint().width(), least_height}; }

private:
    static constexpr int least_height = 300;
};

constexpr std::chrono::milliseconds typing_pause{200};
constexpr int page_margin = 24;
constexpr int page_top = 20;
}  // namespace

RegistersPage::RegistersPage(Commands& commands, QWidget* parent)
    : Page(commands, parent),
      head_(new RegisterHead(this)),
      names_(&head_->choice().names()),
      rows_(new RegisterRows(this)),
      beside_(new RowAndStep(this)),
      duties_(new QPushButton(this)),
      sheet_(new SheetButton(commands, this)),
      begins_(new StepButtons("begin", "", this)),
      ways_(new RegisterWays(
          commands, [this] { return rows_->of_chosen(filter()); }, this)) {
    setObjectName(QStringLiteral("RegistersPage"));
    build();
    name_everything();
    listen();
    beside_->arrange(width() - 2 * page_margin);
}

void RegistersPage::build() {
    head_->add_beginning(begins_);
    head_->add_way_out(ways_->print_button());
    head_->add_way_out(ways_->save_button());
    duties_->setObjectName(QStringLiteral("showDuties"));
    duties_->setProperty("kind", QStringLiteral("quiet"));
    ways_->layout()->addWidget(duties_);
    rows_->add_to_foot(ways_, 1);
    beside_->detail().add_opener(sheet_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(page_margin, page_top, page_margin, page_top);
    column->setSpacing(12);
    column->addWidget(head_);
    auto* body = new RoomyBody(this);
    auto* across = new QHBoxLayout(body);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(12);
    across->addWidget(rows_, 1);
    across->addWidget(beside_);
    column->addWidget(body, 1);
    auto& list = rows_->ways();
    list.search_in(head_->search(), {&head_->mine()});
    list.narrowed_by([this] { return rows_->chips().chosen() != StateChips::all; },
                     [this] {
                         rows_->chips().choose(StateChips::all);
                         load_rows();
                     });
    list.mine_by(head_->mine(), [this](bool) { load_rows(); });
}

void RegistersPage::listen() {
    typing_.setSingleShot(true);
    typing_.setInterval(typing_pause);
    auto& detail = beside_->detail();
    connect(&typing_, &QTimer::timeout, this, &RegistersPage::load_rows);
    connect(&head_->search(), &QLineEdit::textChanged, this, [this](const QString& text) {
        if (!text.startsWith(QLatin1String("JCIC:"))) typing_.start();  // a label is not searched for
    });
    connect(&head_->search(), &QLineEdit::returnPressed, this, &RegistersPage::take_label);
    connect(&rows_->chips(), &StateChips::changed, this, [this] {
        rows_->ways().look_again();
        load_rows();
    });
    connect(names_, &RegisterNames::currentRowChanged, this, [this] {
        if (!names_->isVisible()) choose_book();  // else a person looks along the list
    });
    connect(&head_->choice(), &RegisterChoice::chosen, this, [this] {
        choose_book();
        rows_->table().setFocus();
    });
    connect(&head_->choice(), &RegisterChoice::opening, this, &RegistersPage::load_books);
    connect(duties_, &QPushButton::clicked, this, &RegistersPage::show_duties);
    connect(sheet_, &QPushButton::clicked, this, [this] { sheet_->open(book_, row_); });
    connect(sheet_, &SheetButton::changed, this, &RegistersPage::load_rows);
    connect(sheet_, &SheetButton::failed, this, &RegistersPage::failed);
    connect(rows_->table().selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RegistersPage::load_row);
    connect(ways_, &RegisterWays::taken, this, &RegistersPage::load_rows);
    connect(ways_, &RegisterWays::wants_row, this, [this](const std::string& row) { open(book_->name, row); });
    connect(ways_, &RegisterWays::said, rows_, &RegisterRows::show_text);
    connect(ways_, &RegisterWays::failed, this, &RegistersPage::failed);
    connect(&detail, &RowDetail::wants_attachment, this, [this](const domain::events::Field* field) {
        if (!beside_->detail().shows(row_)) return;
        open_attachment(commands_, {book_, row_, std::string(field->name)}, this,
                        [this](const Fault& fault) { Q_EMIT failed(fault); });
    });
    connect(begins_, &StepButtons::chosen, this,
            [this](const domain::registers::Step* step) { take_step(*step, {}, {}); });
    connect(&detail, &RowDetail::wants_step, this, [this](const domain::registers::Step* step) {
        // While the desk is busy the row before stands there a moment longer than it is chosen.
        if (beside_->detail().shows(row_)) take_step(*step, row_, beside_->detail().known());
    });
    connect(beside_, &RowAndStep::ended, this, [this] {
        if (isVisible() && !head_->search().hasFocus()) rows_->table().setFocus();  // who types there types on
    });
}

void RegistersPage::name_everything() {
    head_->retell();
    rows_->retell();
    rows_->chips().retell();
    beside_->retell();
    duties_->setText(tr("檢視期限…(&D)"));
    sheet_->name(book_);
    ways_->retell();
}

void RegistersPage::show_snapshot(const desk::Snapshot& snapshot) {
    ways_->show_day(domain::roc_date_at(snapshot.now));
    const bool moved = std::exchange(events_, snapshot.ledger.events) != snapshot.ledger.events;
    if (moved && isVisible() && book_ != nullptr) load_rows();
}

void RegistersPage::cover() {
    ++visit_;
    opens_sheet_ = false;
    scanned_.clear();
    beside_->empty();
    head_->choice().close_list();
    sheet_->hide();
    names_->show_books({}, nullptr);
    book_ = nullptr;
    row_.clear();
    taken_.clear();
    head_->search().setText({});  // clear() would leave it to Ctrl+Z
    head_->show_book(nullptr);
    rows_->clear();
    begins_->show_steps({});
    ways_->show_book(nullptr, {});
    ways_->show_row({});
    beside_->detail().clear();
}

void RegistersPage::arrive() {
    names_->empty() ? load_books() : load_rows();
    if (!beside_->is_taking()) rows_->table().setFocus();
}

void RegistersPage::open(std::string_view book, const std::string& row) {
    row_ = row;
    head_->search().clear();
    head_->mine().setChecked(false);
    rows_->chips().choose(StateChips::all);
    const auto* wanted = domain::registers::find(book);
    opens_sheet_ = wanted == &domain::registers::weekly_sheets && !row.empty();
    if (names_->book() == wanted) return load_rows();
    book_ = wanted;  // for when the names come
    names_->choose(wanted);
}

void RegistersPage::load_books() {
    commands_.send(this, command::CountedRegisters{},
                   [this, visit = visit_](Result<std::vector<desk::RegisterInList>> books) {
                       if (visit != visit_) return;
                       if (!books) return Q_EMIT failed(books.error());
                       if (!names_->empty()) return names_->count_anew(*books);
                       names_->show_books(*books, book_);
                       choose_book();
                   });
}

/// Where something is open, that first.
void RegistersPage::choose_book() {
    const auto* chosen = names_->book();
    if (chosen == nullptr) return;
    const bool another = !rows_->is_told(chosen);
    if (chosen != book_ && book_ != nullptr) {
        row_.clear();
        taken_.clear();
        scanned_.clear();
    }
    rows_->ways().look_again();
    book_ = chosen;
    head_->show_book(book_);
    rows_->ways().rename(QStringLiteral("register-%1").arg(q(book_->name)));
    if (!row_.empty()) head_->mine().setChecked(false);  // the way here was to that row
    const bool open_first = row_.empty() && names_->counts_of(book_).open > 0;
    if (another) rows_->chips().choose(open_first ? StateChips::open : StateChips::all);
    const QSignalBlocker quiet(head_->search());
    head_->search().clear();
    load_rows();
}

desk::RowFilter RegistersPage::filter() const {
    desk::RowFilter out{.text = from_typed(head_->search().text()), .mine = head_->mine().isChecked()};
    rows_->chips().narrow(out);
    out.pressing_first = true;
    if (book_ != nullptr) out.states = states_saying(*book_, head_->search().text());
    return out;
}

void RegistersPage::load_rows() {
    if (book_ == nullptr) return;
    commands_.send(this, command::Rows{book_, filter()},
                   [this, visit = visit_, asked = book_](Result<desk::RegisterView> view) {
                       if (visit != visit_ || asked != book_) return;
                       if (!view) return not_shown(view.error());
                       show_rows(*view);
                   });
}

void RegistersPage::show_rows(const desk::RegisterView& view) {
    const auto wanted = row_;
    rows_->show_view(view, domain::roc_date_at(commands_.snapshot()->now));
    begins_->show_steps(with_received(*book_, view.begins, *commands_.snapshot()));
    ways_->show_book(book_, view.from_file);
    sheet_->name(book_);
    auto& model = rows_->model();
    const bool any = model.rowCount() > 0;
    int at = wanted.empty() && any ? 0 : -1;
    if (const auto there = model.row_of(wanted)) at = *there;
    if (at >= 0) {
        rows_->table().selectRow(at);
        show_scanned();
    } else if ((any && !rows_->ways().narrowed()) || (!row_.empty() && row_ == taken_))
        ask_row();  // older than the rows that are listed; or just brought to its end, and still to be read
    else {          // nothing is done with what the search hides
        row_.clear();
        beside_->look_at(book_, {});
        opens_sheet_ = false;
        sheet_->hide();
        ways_->show_row({});
        beside_->detail().clear();
    }
}

/// A hand scanner typed a label: its row is chosen beside those scanned before, to be counted together.
void RegistersPage::take_label() {
    const auto typed = from_typed(head_->search().text());
    if (book_ == nullptr || !typed.starts_with("JCIC:")) return;
    head_->search().clear();
    const auto row = domain::registers::read_label(typed, commands_.snapshot()->institution, *book_);
    if (!row) return Q_EMIT failed(row.error());
    scanned_.insert(*row);
    rows_->chips().choose(StateChips::all);
    load_rows();
}

void RegistersPage::show_scanned() {
    if (scanned_.empty()) return;
    auto& table = rows_->table();
    QStringList unknown;
    std::size_t found = 0;
    for (const auto& row : scanned_) {
        const auto at = rows_->model().row_of(row);
        if (!at) {
            unknown << q(row);
            continue;
        }
        const auto how = found++ == 0 ? QItemSelectionModel::ClearAndSelect : QItemSelectionModel::Select;
        table.selectionModel()->setCurrentIndex(rows_->model().index(*at, 0), how | QItemSelectionModel::Rows);
    }
    rows_->show_text(unknown.isEmpty() ? tr("已掃描 %Ln 筆，盤點時一併登記", nullptr, words::counted(found))
                                       : tr("已掃描 %L1 筆；未列出：%2").arg(found).arg(listed(unknown)));
}

void RegistersPage::load_row() {
    const auto* chosen = rows_->model().row(rows_->table().currentIndex());
    if (chosen == nullptr) return;
    row_ = chosen->id;
    if (row_ != taken_) taken_.clear();
    ask_row();
}

void RegistersPage::ask_row() {
    sheet_->offer(true);
    ways_->show_row(row_);
    beside_->look_at(book_, row_);
    commands_.send(this, command::Row{book_, row_}, [this, visit = visit_, asked = row_](Result<desk::RowView> row) {
        if (visit != visit_ || asked != row_) return;
        if (!row) return not_shown(row.error());
        beside_->detail().show_row(*row, domain::roc_date_at(commands_.snapshot()->now));
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
    if (is_received_by_reader(step))
        return receive_card(commands_, this, [this, visit = visit_](const auto& book, const std::string& begun) {
            if (visit == visit_) open(book.name, begun);
        });
    beside_->open_step(commands_, {book_, step, row, known, rows_->of_chosen({}).only}, row_,
                       [this, book = book_](const std::string& taken) {
                           if (book != book_)
                               return;  // another is looked at by now, and has rows of these numbers, too
                           row_ = taken_ = taken;
                           scanned_.clear();
                           load_rows();
                       });
}

void RegistersPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    beside_->arrange(width() - 2 * page_margin);
}

void RegistersPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    name_everything();
    if (book_ != nullptr) load_rows();
}

}  // namespace jcic::ui
