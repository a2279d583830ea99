#include "ui/pdf_pane.h"

#include <QPaintEvent>
#include <QPainter>

#include "ui/theme.h"

namespace jcic::ui {
namespace {
constexpr int gap = 12;
/// Pages that stay rendered: what is on screen and its neighbours.
constexpr std::size_t kept_pages = 4;
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
    }

private:
    const QImage& image(int page, QSize size) {
        auto& image = rendered_[page];
        if (!image.isNull()) return image;
        const auto pixels = size * devicePixelRatio();
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
    std::map<int, QImage> rendered_;
};

PdfPane::PdfPane(QWidget* parent) : QScrollArea(parent), canvas_(new Canvas(this)) {
    setWidget(canvas_);
    setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    setFocusPolicy(Qt::StrongFocus);
    setContextMenuPolicy(Qt::NoContextMenu);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
}

PdfPane::~PdfPane() {
    close_document();
}

bool PdfPane::open(std::shared_ptr<const Bytes> pdf) {
    close_document();
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
    return true;
}

void PdfPane::close_document() {
    canvas_->show(nullptr, 1);
    document_.reset();
    bytes_.reset();
    pdf_.reset();
}

int PdfPane::pages() const {
    return document_ ? document_->pageCount() : 0;
}

void PdfPane::lay_out() {
    if (document_) canvas_->show(document_.get(), std::clamp(viewport()->width() - 2, 200, 1000));
}

void PdfPane::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    lay_out();
}

}  // namespace jcic::ui
