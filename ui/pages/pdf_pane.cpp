#include "ui/pages/pdf_pane.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>

#include "ui/look/theme.h"
#include "ui/pages/page_voice.h"

namespace jcic::ui {
namespace {
constexpr int gap = 12;
/// Pages that stay rendered: what is on screen and its neighbours.
constexpr std::size_t kept_pages = 4;
constexpr int widest = 3000;  ///< pixels: what is nearer is drawn larger
}  // namespace

/// Draws the pages; renders each when it is first seen.
class PdfPane::Canvas : public QWidget {
public:
    explicit Canvas(QWidget* parent) : QWidget(parent) { setContextMenuPolicy(Qt::NoContextMenu); }

    void show(QPdfDocument* document, int width) {
        document_ = document;
        forget();
        places_.clear();
        int top = 0;
        for (int page = 0; document_ != nullptr && page < document_->pageCount(); ++page) {
            const auto points = document_->pagePointSize(page);
            const int height = qRound(width * points.height() / std::max(1.0, points.width()));
            places_.emplace_back(0, top, width, height);
            top += height + gap;
        }
        setFixedSize(width, std::max(1, top - gap));
        update();
    }

    void mark(const std::vector<FoundPlace>* places, std::size_t at) {
        marked_ = places;
        at_ = at;
        update();
    }
    [[nodiscard]] const std::vector<QRect>& places() const { return places_; }
    /// Where a box of that page stands here.
    [[nodiscard]] QRect place_of(int page, const QRectF& box) const {
        const auto& place = places_[static_cast<std::size_t>(page)];
        const auto points = document_->pagePointSize(page);
        const double scale = place.width() / std::max(1.0, points.width());
        return QRectF(place.topLeft() + box.topLeft() * scale, box.size() * scale)
            .toAlignedRect()
            .adjusted(-2, -2, 2, 2);
    }

    void forget() {
        for (auto& [page, image] : rendered_) image.fill(Qt::white);
        rendered_.clear();
    }

protected:
    void paintEvent(QPaintEvent* event) override {
        QPainter painter(this);
        for (int page = 0; page < static_cast<int>(places_.size()); ++page) {
            const auto& place = places_[static_cast<std::size_t>(page)];
            if (!event->rect().intersects(place)) continue;
            painter.drawImage(place, image(page, place.size()));
            painter.setPen(theme::tokens().line);
            painter.drawRect(place.adjusted(0, 0, -1, -1));
        }
        for (std::size_t i = 0; marked_ != nullptr && document_ != nullptr && i < marked_->size(); ++i)
            paint_mark(painter, (*marked_)[i], i == at_);
    }

private:
    void paint_mark(QPainter& painter, const FoundPlace& one, bool shown) const {
        for (const auto& box : one.boxes) paint_place(painter, place_of(one.page, box), shown);
    }

    const QImage& image(int page, QSize size) {
        auto& image = rendered_[page];
        if (!image.isNull()) return image;
        auto pixels = size * devicePixelRatio();
        if (pixels.width() > widest) pixels = pixels.scaled(widest, widest * 100, Qt::KeepAspectRatio);
        // Transparent where nothing is drawn: paper is white in every theme.
        QImage paper(pixels, QImage::Format_RGB32);
        paper.fill(Qt::white);
        QPainter(&paper).drawImage(0, 0, document_->render(page, pixels));
        image = std::move(paper);
        for (auto old = rendered_.begin(); rendered_.size() > kept_pages && old != rendered_.end();)
            old = std::abs(old->first - page) > 1 ? rendered_.erase(old) : std::next(old);
        return image;
    }

    QPdfDocument* document_ = nullptr;
    std::vector<QRect> places_;
    const std::vector<FoundPlace>* marked_ = nullptr;
    std::size_t at_ = 0;
    std::map<int, QImage> rendered_;
};

PdfPane::PdfPane(QWidget* parent) : ShownPages(new PdfSearch, parent), canvas_(new Canvas(this)) {
    setWidget(canvas_);
    setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &PdfPane::moved);
}

PdfPane::~PdfPane() {
    close_document();
}

bool PdfPane::open(std::shared_ptr<const Bytes> pdf, Of of) {
    // The same pages once more, numbered, or all instead of the first: where one read, one reads on.
    const QPoint at(horizontalScrollBar()->value(), verticalScrollBar()->value());
    const auto words = search().words();
    const auto shown = search().at();
    const int read_page = page();
    const int read_to = voice().caret_in_words();
    close_document();
    of_ = of;
    pdf_ = std::move(pdf);
    bytes_ = std::make_unique<QBuffer>();
    // The buffer reads where the bytes are: no second copy.
    bytes_->setData(
        QByteArray::fromRawData(reinterpret_cast<const char*>(pdf_->data()), static_cast<qsizetype>(pdf_->size())));
    bytes_->open(QIODevice::ReadOnly);
    document_ = std::make_unique<QPdfDocument>(nullptr);
    document_->load(bytes_.get());
    if (document_->status() != QPdfDocument::Status::Ready) {
        close_document();
        return false;
    }
    lay_out();
    horizontalScrollBar()->setValue(at.x());
    verticalScrollBar()->setValue(at.y());
    look_in(document_.get());
    search().look_for(words, page(), shown);
    Q_EMIT moved();
    if (read_to >= 0 && page() == read_page) voice().put_caret_in_words(read_to);
    return true;
}

void PdfPane::close_document() {
    look_in(nullptr);
    canvas_->mark(nullptr, 0);
    canvas_->show(nullptr, 1);
    document_.reset();
    bytes_.reset();
    pdf_.reset();
    Q_EMIT moved();
}

int PdfPane::pages() const {
    return document_ ? document_->pageCount() : 0;
}

int PdfPane::page() const {
    const auto& places = canvas_->places();
    if (!document_ || places.empty()) return 0;
    const QRect seen(0, verticalScrollBar()->value(), canvas_->width(), viewport()->height());
    // Of several that are seen whole, the first: where the pages are small, one goes on by one.
    const auto most = std::ranges::max_element(
        places, {}, [&seen](const QRect& one) { return std::max(0, one.intersected(seen).height()); });
    return static_cast<int>(most - places.begin()) + 1;
}

void PdfPane::go_to(int page) {
    if (pages() == 0) return;
    const auto at = static_cast<std::size_t>(std::clamp(page, 1, pages()) - 1);
    verticalScrollBar()->setValue(canvas_->places()[at].top());
    Q_EMIT moved();
}

/// What stands at the upper edge stays there.
void PdfPane::zoom_to(int percent) {
    const double at = verticalScrollBar()->value() / std::max(1.0, static_cast<double>(canvas_->height()));
    zoom_ = percent;
    lay_out();
    verticalScrollBar()->setValue(qRound(at * canvas_->height()));
    Q_EMIT moved();
}

void PdfPane::mark_places() {
    canvas_->mark(&search().places(), search().at().value_or(search().places().size()));
}

int PdfPane::marked() const {
    return static_cast<int>(
        std::ranges::count_if(search().places(), [](const auto& one) { return !one.boxes.empty(); }));
}

void PdfPane::show_place(const FoundPlace& place) {
    if (place.boxes.empty()) return go_to(place.page + 1);
    const auto box = canvas_->place_of(place.page, place.boxes.front());
    scroll_to(box.center());
}

void PdfPane::bring_into_sight(int page, int character, int many) {
    if (page < 1 || page > pages()) return;
    FoundPlace place{page - 1, character, many};
    surround(*document_, place);
    show_place(place);
}

PageText PdfPane::text_of(int page) {
    return page >= 1 && page <= pages() ? PageText(*document_, page - 1) : PageText();
}

QRect PdfPane::place_of(int page, int character) const {
    if (page < 1 || page > pages()) return {};
    FoundPlace place{page - 1, character, 1};
    surround(*document_, place);
    if (place.boxes.empty()) return {};
    const auto box = canvas_->place_of(place.page, place.boxes.front());
    return {canvas_->mapToGlobal(box.topLeft()), box.size()};
}

void PdfPane::lay_out() {
    if (document_) canvas_->show(document_.get(), wide());
}

void PdfPane::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    lay_out();
    Q_EMIT moved();
}

}  // namespace jcic::ui
