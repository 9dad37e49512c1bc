package io.throughline.order.product;

import io.throughline.contracts.order.ProductId;
import io.throughline.order.product.ProductQuery.ListProducts;
import io.throughline.order.product.ProductQuery.Product;
import io.throughline.order.product.ProductQuery.ProductPage;
import io.throughline.platform.document.DocumentStore;
import io.throughline.platform.document.Filter;
import io.throughline.platform.document.Find;
import io.throughline.platform.document.Sort;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers questions about the catalogue. */
@Component
final class Products {

    private static final int PAGE = 50;

    private final DocumentStore documents;

    Products(DocumentStore documents) {
        this.documents = documents;
    }

    @QueryHandler
    ProductPage handle(ListProducts query) {
        var found = documents.find(
                ProductList.ENTRIES,
                new Find(
                        query.startsWith().map(Products::startingWith).orElseGet(Filter::all),
                        Optional.of(Sort.ascending(ProductList.ORDER)),
                        query.pageSize().orElse(PAGE),
                        query.cursor()));
        return new ProductPage(found.contents().stream().map(Products::shown).toList(), found.next());
    }

    private static Filter startingWith(String text) {
        return Filter.or(
                Filter.startsWith(ProductList.CODE, text),
                Filter.startsWith(ProductList.TITLE, text),
                Filter.startsWith(ProductList.SERIES, text));
    }

    private static Product shown(ProductList.Entry entry) {
        return new Product(
                ProductId.of(entry.productId()), entry.code(), entry.name(), entry.series(), entry.listPrice());
    }
}
